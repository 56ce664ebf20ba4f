package dev.needlewise.content;

import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.scenario.Patient;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.scenario.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one scenario file. */
final class ScenarioReader {
    static final String FOLDER = "scenarios/";
    static final String EXTENSION = ".yaml";
    private static final int MINUTES = 12;
    private static final int MOST_MINUTES = 120;
    /** No story needs more; it also keeps the checks over all paths short. */
    private static final int MOST_SCENES = 60;

    private final Vocabulary vocabulary;
    private final Problems problems;

    ScenarioReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** A scenario and where its parts stand. */
    record Read(Scenario scenario, ScenarioPlaces places) {}

    static String idOf(String file) {
        return file.substring(FOLDER.length(), file.length() - EXTENSION.length());
    }

    /** Empty where something is wrong; the problems say what. */
    Optional<Read> read(String file, byte[] bytes) {
        long before = problems.count();
        YamlMap map = Yaml.read(file, bytes, problems);
        map.only("scenario", "title", "profiles", "minutes", "variant-of", "patient", "scenes");
        ScenarioPlaces places = new ScenarioPlaces(Place.startOf(file));
        Optional<ScenarioId> id = id(map.require("scenario"), idOf(file));
        String title = map.require("title").text();
        List<String> profiles = profiles(map.require("profiles"));
        Optional<Patient> patient = patient(map.require("patient").map());
        YamlValue list = map.require("scenes");
        List<Scene> scenes = new SceneReader(vocabulary, places).read(list);
        if (list.isList() && scenes.isEmpty()) {
            list.problem("a scenario has at least one scene");
        }
        Optional<ScenarioId> variantOf = variantOf(map.get("variant-of"), idOf(file));
        if (scenes.size() > MOST_SCENES) {
            list.problem("a scenario has at most " + MOST_SCENES + " scenes, but found " + scenes.size());
        }
        int minutes = minutes(map.get("minutes"));
        if (problems.count() > before || id.isEmpty() || patient.isEmpty() || scenes.isEmpty()) {
            return Optional.empty();
        }
        Scenario scenario =
                new Scenario(id.get(), title, profiles, minutes, variantOf, patient.get(), scenes, Hash.of(bytes));
        return Optional.of(new Read(scenario, places));
    }

    private static Optional<ScenarioId> id(YamlValue value, String fileName) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        String written = value.text();
        if (!written.equals(fileName)) {
            value.problem("the scenario is called '" + written + "', but its file '" + fileName + "'; let them agree");
            return Optional.empty();
        }
        if (!ScenarioId.isForm(written)) {
            value.problem("a scenario's name is words of small letters and digits, joined by hyphens");
            return Optional.empty();
        }
        return Optional.of(new ScenarioId(written));
    }

    private static int minutes(YamlValue value) {
        int minutes = value.whole().orElse(MINUTES);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            value.problem("a case takes 1 to " + MOST_MINUTES + " minutes, but found " + minutes);
        }
        return minutes;
    }

    private List<String> profiles(YamlValue list) {
        List<String> profiles = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            Vocabulary.name(entry, "profile", vocabulary.profiles()).ifPresent(name -> {
                if (profiles.contains(name)) {
                    entry.problem("profile '" + name + "' is named twice");
                }
                profiles.add(name);
            });
        }
        if (list.isList() && list.list().isEmpty()) {
            list.problem("name at least one profile that the case is written for");
        }
        return profiles;
    }

    private Optional<ScenarioId> variantOf(YamlValue value, String own) {
        List<String> others = vocabulary.scenarios().stream()
                .filter(name -> !name.equals(own))
                .toList();
        return value.isPresent() ? Vocabulary.name(value, "scenario", others).map(ScenarioId::new) : Optional.empty();
    }

    private Optional<Patient> patient(YamlMap map) {
        map.only("name", "age", "says", "notes", "facts");
        List<Patient.Note> notes = new ArrayList<>();
        for (YamlMap.Entry entry : map.get("notes").map().entries()) {
            notes.add(new Patient.Note(entry.name().text(), entry.value().text()));
        }
        String name = map.require("name").text();
        int age = map.require("age").whole().orElse(0);
        String says = map.require("says").text();
        Optional<Presentation> facts = new PresentationReader(vocabulary.protocol())
                .read(map.require("facts").map(), problems);
        return facts.map(known -> new Patient(name, age, says, notes, known));
    }
}
