package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that deploys us again and again must not be left with our drivers. */
class DriversTest {
    private static final String NOBODY = "jdbc:postgresql://127.0.0.1:1/needlewise";

    @Test
    void a_start_without_its_database_leaves_no_driver_behind() throws Exception {
        try (URLClassLoader application = likeAServer()) {
            var here = application.loadClass(Seen.class.getName());
            here.getMethod("makeKnown").invoke(null);
            assertThat((List<?>) here.getMethod("drivers").invoke(null)).isNotEmpty();

            assertThatThrownBy(() -> application
                            .loadClass(Database.class.getName())
                            .getMethod("at", String.class, String.class, String.class)
                            .invoke(null, NOBODY, "", ""))
                    .rootCause()
                    .hasMessageContaining("refused");

            assertThat((List<?>) here.getMethod("drivers").invoke(null)).isEmpty();
        }
    }

    /** Looks from within the application, because drivers are shown only to those who could load them. */
    public static final class Seen {
        private Seen() {}

        public static void makeKnown() {
            Drivers.makeKnown();
        }

        public static List<String> drivers() {
            return DriverManager.drivers()
                    .map(Object::getClass)
                    .filter(Drivers::isOurs)
                    .map(Class::getName)
                    .toList();
        }
    }

    private static URLClassLoader likeAServer() {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(DriversTest::address)
                .toArray(URL[]::new);
        return new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
    }

    private static URL address(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
