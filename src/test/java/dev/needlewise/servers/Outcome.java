package dev.needlewise.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** What the reports of one server say: how many sentences held, and why the others did not. */
record Outcome(int reports, int sentences, List<String> failed, List<String> skipped) {
    static Outcome in(Path folder, String row) throws IOException {
        Elements cases = new Elements();
        int reports = 0;
        for (Path report : reports(folder, "-" + row + ".xml")) {
            Document document = Jsoup.parse(Files.readString(report), "", Parser.xmlParser());
            cases.addAll(document.select("testcase"));
            reports++;
        }
        return new Outcome(
                reports,
                cases.size(),
                cases.select("testcase:has(failure), testcase:has(error)").eachAttr("name"),
                cases.select("skipped").eachAttr("message"));
    }

    private static List<Path> reports(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith("TEST-"))
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    boolean ran() {
        return sentences > skipped.size();
    }

    String words() {
        if (reports == 0) {
            return "did not run: no report was written";
        }
        if (!ran()) {
            return "did not run: " + skipped.stream().findFirst().orElse("no sentence was found");
        }
        int passed = sentences - failed.size() - skipped.size();
        String count = passed + " of " + sentences;
        return failed.isEmpty() ? count : count + ", not: " + String.join("; ", failed);
    }
}
