package dev.needlewise.lti.registration;

import dev.needlewise.lti.Tool;
import dev.needlewise.lti.json.Json;
import dev.needlewise.lti.service.Scope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an administrator of Canvas enters, or lets it fetch, to add this tool by hand. */
public record CanvasConfiguration(Tool tool, String description) {
    /** Names are shown to supervisors; addresses are never asked for. */
    static final String PRIVACY = "name_only";

    static final List<String> PLACEMENTS = List.of("assignment_selection", "link_selection");

    public String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("title", tool.name());
        document.put("description", description);
        document.put("target_link_uri", tool.launch().toString());
        document.put("oidc_initiation_url", tool.login().toString());
        document.put("redirect_uris", List.of(tool.launch().toString()));
        document.put("public_jwk_url", tool.keySet().toString());
        document.put("scopes", Arrays.stream(Scope.values()).map(Scope::uri).toList());
        document.put("extensions", List.of(extension()));
        document.put("custom_fields", Map.of());
        return Json.write(document);
    }

    private Map<String, Object> extension() {
        var extension = new LinkedHashMap<String, Object>();
        extension.put("platform", "canvas.instructure.com");
        extension.put("domain", tool.domain());
        extension.put("tool_id", "needlewise");
        extension.put("privacy_level", PRIVACY);
        extension.put(
                "settings",
                Map.of(
                        "text",
                        tool.name(),
                        "icon_url",
                        tool.logo().toString(),
                        "placements",
                        PLACEMENTS.stream().map(this::placement).toList()));
        return extension;
    }

    private Map<String, Object> placement(String place) {
        var placement = new LinkedHashMap<String, Object>();
        placement.put("placement", place);
        placement.put("text", tool.name());
        placement.put("message_type", "LtiDeepLinkingRequest");
        placement.put("target_link_uri", tool.launch().toString());
        return placement;
    }
}
