package dev.needlewise.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Opens the persistence unit, whose file has a name of its own so that no server starts it by itself. */
final class Unit {
    private static final AtomicLong OPENED = new AtomicLong();

    private Unit() {}

    static EntityManagerFactory over(DataSource source) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("eclipselink.persistencexml", "META-INF/needlewise-persistence.xml");
        properties.put("jakarta.persistence.nonJtaDataSource", source);
        properties.put("eclipselink.classloader", Unit.class.getClassLoader());
        // Units of one name would share one session, and so one data source.
        properties.put("eclipselink.session-name", "needlewise-" + OPENED.incrementAndGet());
        properties.put("eclipselink.session.customizer", NoSecondLook.class.getName());
        return new PersistenceProvider().createEntityManagerFactory("needlewise", properties);
    }
}
