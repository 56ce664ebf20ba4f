package dev.needlewise.launcher;

import java.security.Principal;
import org.apache.catalina.realm.GenericPrincipal;
import org.apache.catalina.realm.RealmBase;
import org.jspecify.annotations.Nullable;

/** The accounts of the embedded server: the application's file of people, asked anew at every sign-in. */
final class PeopleRealm extends RealmBase {
    private final Application application;

    PeopleRealm(Application application) {
        this.application = application;
    }

    @Override
    public @Nullable Principal authenticate(@Nullable String name, @Nullable String password) {
        if (name == null || password == null) {
            return null;
        }
        try {
            var roles = application.roles(name, password);
            return roles == null ? null : new GenericPrincipal(name, roles);
        } catch (ReflectiveOperationException e) {
            containerLog.error("The accounts could not be read", e);
            return null;
        }
    }

    /** Only hashes are kept, so no scheme that needs the password itself can be offered. */
    @Override
    protected @Nullable String getPassword(String name) {
        return null;
    }

    @Override
    protected @Nullable Principal getPrincipal(String name) {
        return null;
    }
}
