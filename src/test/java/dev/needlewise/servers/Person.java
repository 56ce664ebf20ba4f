package dev.needlewise.servers;

import dev.needlewise.CasePlayer;
import dev.needlewise.Guest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Somebody whom the server under test knows, with a browser of their own; the password is the name. */
record Person(Guest browser, URI home) {
    static Person comesTo(URI home) {
        return new Person(new Guest(), home);
    }

    static Person signedIn(URI home, String name) throws IOException {
        Person person = comesTo(home);
        HttpResponse<String> answer = person.signIn(name, name);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(name + " was not signed in: " + answer.statusCode() + "\n" + answer.body());
        }
        return person;
    }

    HttpResponse<String> signIn(String name, String password) throws IOException {
        return send(get("signin"), "/signin", Map.of("name", name, "password", password));
    }

    HttpResponse<String> get(String path) throws IOException {
        return browser.get(home.resolve(path));
    }

    /** Fills in the first form of a page that goes to an address, and sends it with its hidden fields. */
    HttpResponse<String> send(HttpResponse<String> page, String action, Map<String, String> typed) throws IOException {
        Guest.Form form = Guest.form(page, action);
        List<Map.Entry<String, String>> fields = form.hidden();
        typed.forEach((name, value) -> fields.add(Map.entry(name, value)));
        return browser.post(page.uri().resolve(form.action()), fields);
    }

    /** Sends a form that must be taken, and opens the page that it leads to. */
    HttpResponse<String> done(HttpResponse<String> page, String action, Map<String, String> typed) throws IOException {
        HttpResponse<String> answer = send(page, action, typed);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Not taken: " + answer.statusCode() + "\n" + answer.body());
        }
        return browser.get(Guest.location(answer));
    }

    /** Begins a case in the first way that its page offers; gives the address of the session. */
    URI begin(String page) throws IOException {
        return Guest.location(send(get(page), "/cases/", Map.of()));
    }

    /** Takes a case to its end; gives the page with its grades. */
    HttpResponse<String> take(String scenario) throws IOException {
        return browser.get(CasePlayer.play(browser, begin("cases/" + scenario)));
    }
}
