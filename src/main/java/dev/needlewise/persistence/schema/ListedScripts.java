package dev.needlewise.persistence.schema;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.MigrationLoader;

/** Hands the migration tool exactly the scripts that it is given. */
final class ListedScripts implements MigrationLoader {
    private final List<Script> scripts;
    private final Engine engine;

    ListedScripts(List<Script> scripts, Engine engine) {
        this.scripts = List.copyOf(scripts);
        this.engine = engine;
    }

    @Override
    public List<Change> getMigrations() {
        // The tool sorts the list in place.
        return scripts.stream().map(Script::change).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        if (undo) {
            throw new UnsupportedOperationException("A schema step is never undone; a change is a new step");
        }
        return scripts.stream()
                .filter(script -> script.number() == change.getId().intValueExact())
                .map(script -> new StringReader(engine.sql(script)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Reader getBootstrapReader() {
        return new StringReader("");
    }

    @Override
    public Reader getOnAbortReader() {
        return new StringReader("");
    }
}
