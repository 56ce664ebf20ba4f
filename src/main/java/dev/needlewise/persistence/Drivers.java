package dev.needlewise.persistence;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;

/** JDBC drivers that this deployment brought along, and has to take away again. */
final class Drivers {
    private Drivers() {}

    /** The process looks for drivers only once, and on a server that may have been before we came. */
    static void makeKnown() {
        List<Driver> made = ServiceLoader.load(Driver.class, Drivers.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        System.getLogger(Drivers.class.getName())
                .log(System.Logger.Level.DEBUG, "Drivers that registered themselves: {0}", made);
    }

    static boolean isOurs(Class<?> type) {
        return type.getClassLoader() == Drivers.class.getClassLoader();
    }

    /** Whether we were loaded by a class loader of our own, and not by the one that started the process. */
    static boolean inWebApplication() {
        return Drivers.class.getClassLoader() != ClassLoader.getSystemClassLoader();
    }

    static void forgetOurs() throws SQLException {
        if (!inWebApplication()) {
            return;
        }
        List<Driver> ours = DriverManager.drivers()
                .filter(driver -> isOurs(driver.getClass()))
                .toList();
        for (Driver driver : ours) {
            DriverManager.deregisterDriver(driver);
        }
    }
}
