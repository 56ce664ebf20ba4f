package dev.needlewise.platform;

import dev.needlewise.Guest;
import dev.needlewise.RunningWar;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An administrator at the pages about learning platforms. */
record Administrator(RunningWar war, Guest guest) {
    static Administrator of(Connection connection) throws IOException {
        return new Administrator(connection.war(), connection.signedIn("administrator1"));
    }

    /** The page with everything that is registered. */
    Document platforms() throws IOException {
        return read("admin/platforms");
    }

    /** The id of the registration that this client belongs to. */
    String idOf(String clientId) throws IOException {
        return platforms()
                .select(".panel:contains(" + clientId + ") form")
                .first()
                .attr("action")
                .replaceFirst(".*/", "");
    }

    /** Types in a platform. */
    HttpResponse<String> register(Map<String, String> typed) throws IOException {
        return post("admin/platforms", List.copyOf(typed.entrySet()));
    }

    /** The words of a new invitation. */
    String invite() throws IOException {
        String made = guest.press(war.url("admin/platforms"), "/admin/platforms/invite")
                .body();
        return Jsoup.parse(made).select("code#invitation").text().replaceFirst(".*/lti/register/", "");
    }

    /** Does something to a registration. */
    HttpResponse<String> change(String id, String what) throws IOException {
        return post("admin/platforms/" + id, List.of(Map.entry("do", what)));
    }

    HttpResponse<String> changeAudience(String id, String typed) throws IOException {
        return post("admin/platforms/" + id, List.of(Map.entry("do", "audience"), Map.entry("audience", typed)));
    }

    HttpResponse<String> exchangeKeys() throws IOException {
        return guest.press(war.url("admin/platforms"), "/admin/platforms/keys");
    }

    /** The newest first; the page holds the last hundred entries. */
    List<String> auditRows(String what) throws IOException {
        return read("admin/audit").select("tbody tr").stream()
                .filter(row -> row.select("td").get(2).text().equals(what))
                .map(row -> row.text())
                .toList();
    }

    private Document read(String path) throws IOException {
        return Jsoup.parse(guest.get(war.url(path)).body());
    }

    /** With the token of a form that is always there, because not every address has a form of its own. */
    private HttpResponse<String> post(String path, List<Map.Entry<String, String>> typed) throws IOException {
        List<Map.Entry<String, String>> fields = Guest.form(
                        guest.get(war.url("admin/platforms")), "/admin/platforms/invite")
                .hidden();
        fields.addAll(typed);
        return guest.post(war.url(path), fields);
    }
}
