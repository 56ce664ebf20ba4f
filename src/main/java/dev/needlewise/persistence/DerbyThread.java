package dev.needlewise.persistence;

import java.lang.reflect.Field;
import org.apache.derby.iapi.services.context.ContextService;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what the embedded engine leaves behind in each thread that used it.
 *
 * <p>A server's threads outlive a deployment: with what the engine keeps in them they would hold every copy of the
 * application that was ever redeployed. The engine has no call for it.
 */
final class DerbyThread {
    private static final @Nullable Field ENGINE = field("factory");
    private static final @Nullable Field KEPT = field("threadContextList");

    private DerbyThread() {}

    /** Between calls of the engine only; the next call finds the thread as new. */
    static void leave() {
        if (ENGINE == null || KEPT == null) {
            return;
        }
        try {
            Object engine = ENGINE.get(null);
            if (engine != null && KEPT.get(engine) instanceof ThreadLocal<?> inThisThread) {
                inThisThread.remove();
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another release may keep it elsewhere: then it stays, as without us. */
    private static @Nullable Field field(String name) {
        try {
            Field field = ContextService.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException | RuntimeException e) {
            return null;
        }
    }
}
