package dev.needlewise;

import dev.needlewise.testplatform.Client;
import dev.needlewise.testplatform.IdToken;
import dev.needlewise.testplatform.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A course on the test platform: opens its activities as a browser would, over HTTP. */
public record Course(TestPlatform platform, URI home, Client client) {
    public static final String INVITATION = "a-standing-invitation-for-tests";

    /** What a server is told to take in the test platform. */
    public static final Map<String, String> SETTINGS =
            Map.of("NEEDLEWISE_ALLOW_LOOPBACK_PLATFORMS", "true", "NEEDLEWISE_LTI_INVITATION", INVITATION);

    /** Registers the tool by its standing invitation, as an automated set-up does. */
    public static Course registered(TestPlatform platform, URI home) throws IOException {
        HttpResponse<String> done = register(platform, home, new Guest(), INVITATION);
        if (done.statusCode() != 200) {
            throw new IllegalStateException(done.statusCode() + " " + done.body());
        }
        List<Client> clients = platform.clients();
        return new Course(platform, home, clients.get(clients.size() - 1));
    }

    public static HttpResponse<String> register(TestPlatform platform, URI home, Guest guest, String invitation)
            throws IOException {
        HttpResponse<String> asked = guest.get(URI.create(home.resolve("lti/register/" + invitation)
                + "?openid_configuration=" + encoded(platform.configurationAddress())));
        if (asked.statusCode() != 200) {
            return asked;
        }
        Guest.Form form = Guest.form(asked, "/lti/register/");
        return guest.saying("Origin", origin(home)).post(asked.uri().resolve(form.action()), form.hidden());
    }

    public static String origin(URI home) {
        return "http://" + home.getAuthority();
    }

    /** Leads a browser through login and platform to the answer of our launch address. */
    public HttpResponse<String> launch(Guest guest, UnaryOperator<IdToken> change) throws IOException {
        return launch(guest, posted(guest, change));
    }

    public HttpResponse<String> launch(Guest guest, List<Map.Entry<String, String>> form) throws IOException {
        return guest.post(URI.create(client.launchAddress()), form);
    }

    /** The form that the platform posts. */
    public List<Map.Entry<String, String>> posted(Guest guest, UnaryOperator<IdToken> change) throws IOException {
        HttpResponse<String> login = guest.get(URI.create(client.loginAddress()
                + "?iss=" + encoded(platform.issuer())
                + "&client_id=" + encoded(client.id())
                + "&login_hint=user&target_link_uri=" + encoded(client.launchAddress())));
        if (login.statusCode() != 303) {
            throw new IllegalStateException(login.statusCode() + " " + login.body());
        }
        platform.launches(change);
        HttpResponse<String> page = new Guest().get(Guest.location(login));
        return Guest.form(page, "/lti/launch").hidden();
    }

    public static UnaryOperator<IdToken> learner(String user, String link, String scenario) {
        return token -> token.with("sub", user)
                .with("name", "Name of " + user)
                .with(IdToken.LTI + "resource_link", Map.of("id", link, "title", "A case"))
                .with(IdToken.LTI + "custom", Map.of("case", scenario));
    }

    public UnaryOperator<IdToken> withServices(UnaryOperator<IdToken> change) {
        return token -> change.apply(token)
                .with(
                        IdToken.AGS,
                        Map.of(
                                "scope",
                                List.of(
                                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                                        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                                        "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
                                "lineitems",
                                platform.lineItems()))
                .with(
                        IdToken.NRPS,
                        Map.of("context_memberships_url", platform.memberships(), "service_versions", List.of("2.0")));
    }

    public static UnaryOperator<IdToken> asTeacher(UnaryOperator<IdToken> change) {
        return token -> change.apply(token).with(IdToken.LTI + "roles", List.of(IdToken.INSTRUCTOR));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
