package dev.needlewise.lti.registration;

import dev.needlewise.lti.Tool;
import dev.needlewise.lti.json.Json;
import dev.needlewise.lti.service.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What we tell a platform of ourselves and ask of it. */
public record ToolConfiguration(Tool tool, String description) {
    static final String CLAIM = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static final List<String> CLAIMS = List.of("iss", "sub", "name", "given_name", "family_name", "locale");
    private static final List<String> MESSAGES =
            List.of("LtiResourceLinkRequest", "LtiDeepLinkingRequest", "LtiSubmissionReviewRequest");

    /** The document that goes to the registration endpoint. */
    public String json(OpenIdConfiguration platform) {
        return json(platform.scopes(), messagesFor(platform), isCanvas(platform));
    }

    private String json(Set<Scope> scopes, List<Map<String, Object>> messages, boolean canvas) {
        var document = new LinkedHashMap<String, Object>();
        document.put("application_type", "web");
        document.put("response_types", List.of("id_token"));
        document.put("grant_types", List.of("implicit", "client_credentials"));
        document.put("initiate_login_uri", tool.login().toString());
        document.put("redirect_uris", List.of(tool.launch().toString()));
        document.put("client_name", tool.name());
        document.put("jwks_uri", tool.keySet().toString());
        document.put("logo_uri", tool.logo().toString());
        document.put("client_uri", tool.address().toString());
        document.put("policy_uri", tool.at("/privacy").toString());
        document.put("token_endpoint_auth_method", "private_key_jwt");
        document.put("id_token_signed_response_alg", "RS256");
        document.put("scope", Scope.written(scopes));
        document.put(CLAIM, configuration(messages, canvas));
        return Json.write(document);
    }

    private Map<String, Object> configuration(List<Map<String, Object>> messages, boolean canvas) {
        var configuration = new LinkedHashMap<String, Object>();
        configuration.put("domain", tool.domain());
        configuration.put("description", description);
        configuration.put("target_link_uri", tool.launch().toString());
        configuration.put("custom_parameters", Map.of());
        configuration.put("claims", CLAIMS);
        configuration.put("messages", messages);
        if (canvas) {
            configuration.put("https://canvas.instructure.com/lti/privacy_level", CanvasConfiguration.PRIVACY);
        }
        return configuration;
    }

    private static boolean isCanvas(OpenIdConfiguration platform) {
        return platform.family().filter("canvas"::equals).isPresent();
    }

    private List<Map<String, Object>> messagesFor(OpenIdConfiguration platform) {
        boolean canvas = isCanvas(platform);
        // Most platforms pass over what they do not know; Canvas refuses the whole registration for it.
        return MESSAGES.stream()
                .filter(type -> !canvas
                        || platform.messages().isEmpty()
                        || platform.messages().contains(type))
                .map(type -> message(type, canvas))
                .toList();
    }

    private Map<String, Object> message(String type, boolean canvas) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("target_link_uri", tool.launch().toString());
        message.put("label", tool.name());
        if (type.equals("LtiDeepLinkingRequest")) {
            message.put("supported_types", List.of("ltiResourceLink"));
            // Other platforms choose the places themselves.
            message.put("placements", canvas ? CanvasConfiguration.PLACEMENTS : List.of("ContentArea"));
        }
        return message;
    }
}
