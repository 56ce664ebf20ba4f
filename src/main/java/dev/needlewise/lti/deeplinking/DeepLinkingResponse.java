package dev.needlewise.lti.deeplinking;

import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The answer to a deep linking request: what was chosen, or nothing. */
public record DeepLinkingResponse(
        Registration registration,
        String deploymentId,
        DeepLinkingSettings settings,
        List<ContentItem> items,
        Optional<String> message) {
    /** The name of the form field that carries the signed answer. */
    public static final String FIELD = "JWT";

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Duration LIFE = Duration.ofMinutes(5);

    public DeepLinkingResponse {
        items = List.copyOf(items);
        if (items.size() > 1 && !settings.acceptsMultiple()) {
            throw new IllegalArgumentException("Expected one item at most, but found " + items.size());
        }
    }

    /** Where the browser posts the field. */
    public PlatformAddress destination() {
        return settings.returnAddress();
    }

    public String signed(ToolKey key, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", registration.clientId());
        claims.put("aud", registration.issuer());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("nonce", Unguessable.fresh().value());
        claims.put("azp", registration.issuer());
        claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "deployment_id", deploymentId);
        claims.put(
                DL + "content_items",
                items.stream()
                        .map(item -> item.written(settings.acceptsLineItems()))
                        .toList());
        settings.data().ifPresent(data -> claims.put(DL + "data", data));
        message.ifPresent(text -> claims.put(DL + "msg", text));
        return key.sign(claims);
    }
}
