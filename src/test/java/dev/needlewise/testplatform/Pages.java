package dev.needlewise.testplatform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of the platform that a browser sees. */
final class Pages {
    /** Keeps values for the tool in its frame, and answers its origin only. */
    static final String STORAGE = """
        const kept = new Map();
        const seen = [];
        window.addEventListener('message', event => {
          const asked = (typeof event.data === 'string' ? JSON.parse(event.data) : event.data) || {};
          const tool = document.body.dataset.tool;
          seen.push(asked.subject || '');
          document.body.dataset.messages = seen.join(' ');
          if (event.origin !== tool) return;
          const reply = {subject: asked.subject + '.response', message_id: asked.message_id};
          if (asked.subject === 'lti.put_data') {
            kept.set(asked.key, asked.value);
            event.source.postMessage({...reply, key: asked.key, value: asked.value}, event.origin);
          } else if (asked.subject === 'lti.get_data') {
            event.source.postMessage({...reply, key: asked.key, value: kept.get(asked.key) ?? null}, event.origin);
          } else if (asked.subject === 'lti.capabilities') {
            event.source.postMessage({...reply, supported_messages: [
              {subject: 'lti.put_data'}, {subject: 'lti.get_data'}, {subject: 'lti.frameResize'}]}, event.origin);
          } else if (asked.subject === 'lti.frameResize') {
            document.querySelector('iframe').style.height = asked.height + 'px';
          }
        });
        """;

    private Pages() {}

    /**
     * A course page with the tool in a frame. Of its query, {@code user}, {@code role} and {@code message} shape the
     * launch, {@code storage=1} offers to keep values, {@code host} names the tool's host as the browser shall see it.
     */
    static Reply course(Client client, String issuer, Map<String, String> query) {
        var login = new LinkedHashMap<String, String>();
        login.put("iss", issuer);
        login.put("client_id", client.id());
        login.put("lti_deployment_id", client.deploymentId());
        login.put("target_link_uri", client.launchAddress());
        login.put("login_hint", query.getOrDefault("user", "user-7"));
        login.put("lti_message_hint", query.getOrDefault("role", "Learner") + " " + query.getOrDefault("message", ""));
        if (query.containsKey("storage")) {
            login.put("lti_storage_target", "_parent");
        }
        String source = client.loginAddress() + "?" + encoded(login);
        String tool = client.loginAddress().replaceFirst("^(https?://[^/]+).*", "$1");
        return Reply.html("<body data-tool=\"" + escaped(tool) + "\"><h1>Course</h1>"
                + "<iframe id=\"tool\" width=\"883\" height=\"577\" src=\"" + escaped(source) + "\"></iframe>"
                + "<script src=\"/course.js\"></script>");
    }

    static Reply autoPost(String address, Map<String, String> fields) {
        String inputs = fields.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + escaped(field.getKey()) + "\" value=\""
                        + escaped(field.getValue()) + "\">")
                .collect(Collectors.joining());
        return Reply.html("<form method=\"post\" action=\"" + escaped(address) + "\">" + inputs
                + "</form><script>document.forms[0].submit()</script>");
    }

    /** The launch that the hints of a course page ask for; other hints leave it as the test made it. */
    static IdToken fromHints(IdToken token, String user, String hint, TestPlatform platform) {
        if (hint == null || !hint.contains(" ")) {
            return token;
        }
        String role = hint.substring(0, hint.indexOf(' '));
        String message = hint.substring(hint.indexOf(' ') + 1);
        token.with("sub", user)
                .with(IdToken.LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#" + role));
        if (message.equals("deep-linking")) {
            token.asDeepLinking(platform.deepLinkReturn())
                    .with(IdToken.LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#" + role));
        }
        return token;
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
