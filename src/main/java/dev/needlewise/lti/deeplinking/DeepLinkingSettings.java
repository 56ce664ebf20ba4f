package dev.needlewise.lti.deeplinking;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.Json;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform will take back.
 *
 * @param data the platform's own note, handed back as it came
 */
public record DeepLinkingSettings(
        PlatformAddress returnAddress,
        List<String> acceptTypes,
        List<String> acceptTargets,
        boolean acceptsMultiple,
        boolean acceptsLineItems,
        boolean createsAtOnce,
        Optional<String> title,
        Optional<String> text,
        Optional<String> data) {
    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    public static final String RESOURCE_LINK = "ltiResourceLink";
    private static final int LONGEST = 255;

    public DeepLinkingSettings {
        acceptTypes = List.copyOf(acceptTypes);
        acceptTargets = List.copyOf(acceptTargets);
    }

    public static DeepLinkingSettings read(Claims claim, AddressRules rules) throws MalformedJson {
        String returnUrl = claim.requiredText("deep_link_return_url", PlatformAddress.LONGEST);
        PlatformAddress address = rules.check(returnUrl)
                .value()
                .orElseThrow(() -> new MalformedJson("expected deep_link_return_url to be a public https address"));
        List<String> types = claim.requiredTexts("accept_types");
        if (!types.contains(RESOURCE_LINK)) {
            throw new MalformedJson("expected accept_types to hold " + RESOURCE_LINK);
        }
        return new DeepLinkingSettings(
                address,
                types,
                claim.texts("accept_presentation_document_targets"),
                claim.flag("accept_multiple").orElse(false),
                claim.flag("accept_lineitem").orElse(true),
                claim.flag("auto_create").orElse(false),
                claim.description("title", LONGEST),
                claim.description("text", LONGEST),
                claim.anyText("data"));
    }

    /** For keeping the settings with a session; {@link #read} takes them back. */
    public String json() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("deep_link_return_url", returnAddress.toString());
        settings.put("accept_types", acceptTypes);
        settings.put("accept_presentation_document_targets", acceptTargets);
        settings.put("accept_multiple", acceptsMultiple);
        settings.put("accept_lineitem", acceptsLineItems);
        settings.put("auto_create", createsAtOnce);
        title.ifPresent(value -> settings.put("title", value));
        text.ifPresent(value -> settings.put("text", value));
        data.ifPresent(value -> settings.put("data", value));
        return Json.write(settings);
    }

    public static DeepLinkingSettings stored(String json, AddressRules rules) throws MalformedJson {
        return read(Claims.parse(json), rules);
    }
}
