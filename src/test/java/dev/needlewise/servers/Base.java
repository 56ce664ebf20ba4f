package dev.needlewise.servers;

import dev.needlewise.Folders;
import dev.needlewise.Postgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes the folder that a server writes into: what its distribution gives, and our few files over it. */
final class Base {
    private Base() {}

    static void prepare(Row row) throws IOException {
        Folders.delete(row.base());
        Folders.delete(row.data());
        Files.createDirectories(row.base());
        switch (row.kind()) {
            case TOMCAT -> Folders.copy(row.home().resolve("conf"), row.base().resolve("conf"));
            case WILDFLY -> Folders.copy(row.home().resolve("standalone"), row.base());
            case PAYARA, GLASSFISH -> {
                Folders.copy(row.home().resolve("glassfish/domains/domain1"), row.base());
                Domain.of(row).adapt();
            }
            case JETTY, LIBERTY -> {}
        }
        Folders.copy(row.overlay(), row.base());
        if (row.bindsDataSource()) {
            bindPostgres(row.base());
        }
    }

    /** What an administrator does: the driver into the server's own libraries, the address into its configuration. */
    private static void bindPostgres(Path base) throws IOException {
        Path driver;
        try {
            driver = Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        Files.createDirectories(base.resolve("lib"));
        Files.copy(driver, base.resolve("lib").resolve(driver.getFileName()));
        String url = Postgres.database(Base.class).url();
        Files.writeString(
                base.resolve("conf/catalina.properties"), "\ndatabase.url=" + url + "\n", StandardOpenOption.APPEND);
        Files.move(
                base.resolve("conf/context-jndi.xml"),
                base.resolve("conf/context.xml"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
