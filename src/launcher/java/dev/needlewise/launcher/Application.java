package dev.needlewise.launcher;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server asks of the application before the application runs; reached by name, as it is compiled apart. */
final class Application {
    private final Object start;

    private Application(Object start) {
        this.start = start;
    }

    /** Reads flags and settings; cannot start when one of them is wrong. */
    static Application of(String[] args) throws ReflectiveOperationException {
        var type = Class.forName("dev.needlewise.bootstrap.ServerStart");
        try {
            return new Application(type.getConstructor(String[].class).newInstance((Object) args));
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    int port() throws ReflectiveOperationException {
        return (int) call("port");
    }

    /** The address to listen on, or null for all of them. */
    @Nullable
    String address() throws ReflectiveOperationException {
        return (String) start.getClass().getMethod("address").invoke(start);
    }

    /** The addresses of proxies whose word about the address of a visitor is believed. */
    @SuppressWarnings("unchecked")
    List<String> proxies() throws ReflectiveOperationException {
        return (List<String>) call("proxies");
    }

    Path home() throws ReflectiveOperationException {
        return (Path) call("home");
    }

    /** The roles of this person, or null where name or password are wrong. */
    @SuppressWarnings("unchecked")
    @Nullable
    List<String> roles(String name, String password) throws ReflectiveOperationException {
        var method = start.getClass().getMethod("roles", String.class, String.class);
        return (List<String>) method.invoke(start, name, password);
    }

    private Object call(String method) throws ReflectiveOperationException {
        return start.getClass().getMethod(method).invoke(start);
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        var cause = e.getTargetException();
        var refused = cause.getClass().getName().equals("dev.needlewise.bootstrap.Refusal");
        return refused ? new CannotStart(String.valueOf(cause.getMessage())) : new IllegalStateException(cause);
    }
}
