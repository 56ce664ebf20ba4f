package dev.needlewise.content;

import dev.needlewise.domain.material.Citation;
import dev.needlewise.domain.material.Passage;
import dev.needlewise.domain.material.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sources and citations, and sees to it that every passage is either cited or left out with a reason. */
final class Passages {
    private static final Pattern CITATION = Pattern.compile("([0-9A-Za-z-]+/p[0-9]+)(?: (s[0-9].*))?");
    private static final Pattern SENTENCES = Pattern.compile("s([0-9]{1,3})(?:-([0-9]{1,3}))?");
    private static final Pattern PASSAGE = Pattern.compile("[0-9A-Za-z-]+/p[0-9]+");

    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<String, YamlValue> places = new LinkedHashMap<>();
    private final Set<String> cited = new HashSet<>();

    List<Source> sources(YamlValue list) {
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlValue entry : list.list()) {
            YamlMap map = entry.map().only("source", "title", "kind", "character", "passages");
            YamlValue id = map.require("source");
            if (!ids.add(id.text())) {
                id.problem("source '" + id.text() + "' is given twice");
            }
            List<Passage> read = new ArrayList<>();
            for (YamlValue passage : map.require("passages").list()) {
                passage(passage.map()).ifPresent(read::add);
            }
            sources.add(new Source(
                    id.text(),
                    map.require("title").text(),
                    map.require("kind").text(),
                    map.require("character").text(),
                    read));
        }
        return sources;
    }

    private Optional<Passage> passage(YamlMap map) {
        map.only("passage", "line", "sentences", "gist", "left-out", "repeats");
        YamlValue name = map.require("passage");
        Optional<String> id = name.matching(PASSAGE, "a passage id such as 002/p24");
        if (map.get("gist").isPresent() == map.get("left-out").isPresent()) {
            map.problem("a passage has either a 'gist' or a reason under 'left-out'");
        }
        YamlValue repeats = map.get("repeats");
        if (repeats.isPresent()) {
            repeats.named("passage", passages.keySet(), written -> Optional.ofNullable(passages.get(written)));
        }
        int line = map.require("line").whole().orElse(1);
        int sentences = map.require("sentences").whole().orElse(1);
        return id.map(written -> {
            Passage passage = new Passage(
                    written,
                    line,
                    sentences,
                    map.get("gist").text(),
                    map.get("left-out").text(),
                    repeats.text());
            if (passages.putIfAbsent(written, passage) != null) {
                name.problem("passage '" + written + "' is given twice");
            }
            places.putIfAbsent(written, name);
            return passage;
        });
    }

    /** Citations such as {@code 002/p24 s1-3}; no sentences means the whole passage. */
    List<Citation> citations(YamlValue list) {
        List<Citation> citations = new ArrayList<>();
        for (YamlValue entry : list.list()) {
            citation(entry).ifPresent(citations::add);
        }
        if (list.isList() && list.list().isEmpty()) {
            list.problem("cite at least one passage");
        }
        return citations;
    }

    private Optional<Citation> citation(YamlValue entry) {
        Optional<String> written = entry.matching(CITATION, "a citation such as '002/p24 s1-3'");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = CITATION.matcher(written.get());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        String sentences = parts.group(2) == null ? "" : parts.group(2);
        Passage passage = passages.get(id);
        if (passage == null) {
            entry.problem("passage '" + id + "' does not exist" + Nearest.hint(id, passages.keySet()));
            return Optional.empty();
        }
        if (passage.isLeftOut()) {
            entry.problem("passage '" + id + "' is left out, so nothing can rest on it");
        }
        cited.add(id);
        if (!sentences.isEmpty()) {
            checkSentences(entry, passage, sentences);
        }
        return Optional.of(new Citation(id, sentences));
    }

    private static void checkSentences(YamlValue entry, Passage passage, String sentences) {
        for (String part : sentences.split(", *", -1)) {
            Matcher range = SENTENCES.matcher(part);
            if (!range.matches()) {
                entry.problem("expected sentences such as s1 or s1-3, but found '" + part + "'");
                continue;
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (from < 1 || to < from || to > passage.sentences()) {
                entry.problem("passage '" + passage.id() + "' has sentences 1 to " + passage.sentences() + ", but '"
                        + part + "' is cited");
            }
        }
    }

    /** A passage that repeats another is accounted for by it. */
    void reportUncited() {
        for (Passage passage : passages.values()) {
            boolean accounted = passage.isLeftOut()
                    || cited.contains(passage.id())
                    || !passage.repeats().isEmpty();
            YamlValue place = places.get(passage.id());
            if (!accounted && place != null) {
                place.problem("passage '" + passage.id() + "' is neither cited by a claim nor left out with a reason");
            }
        }
    }
}
