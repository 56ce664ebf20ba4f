package dev.needlewise.lti.service;

import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.key.ToolKey;
import dev.needlewise.lti.platform.Query;
import dev.needlewise.lti.platform.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Asks for a token in our own signed name: the client-credentials grant with a JWT assertion. */
public record ClientAssertion(Registration registration, String deploymentId) {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final String DEPLOYMENT = "https://purl.imsglobal.org/spec/lti/claim/deployment_id";

    /** The form that goes to the token endpoint. */
    public String form(Set<Scope> scopes, ToolKey key, Instant now) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", signed(key, now));
        form.put("scope", Scope.written(scopes));
        return Query.of(form);
    }

    String signed(ToolKey key, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", registration.clientId());
        claims.put("sub", registration.clientId());
        claims.put("aud", registration.assertionAudience());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("jti", Unguessable.fresh().value());
        claims.put(DEPLOYMENT, deploymentId);
        return key.sign(Map.copyOf(claims));
    }
}
