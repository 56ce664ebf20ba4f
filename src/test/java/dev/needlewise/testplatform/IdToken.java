package dev.needlewise.testplatform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An id_token under construction: good as it starts, and then as bad as a test wants it. */
public final class IdToken {
    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    public static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    public static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    public static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";
    public static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final RSAKey key;

    private IdToken(RSAKey key) {
        this.key = key;
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", key.getKeyID());
    }

    /** A learner opens a resource link. */
    public static IdToken resourceLink(RSAKey key, String issuer, Client client, String nonce, Instant now) {
        return new IdToken(key)
                .with("iss", issuer)
                .with("aud", client.id())
                .with("sub", "user-7")
                .with("iat", now.getEpochSecond())
                .with("exp", now.getEpochSecond() + 60)
                .with("nonce", nonce)
                .with(LTI + "version", "1.3.0")
                .with(LTI + "message_type", "LtiResourceLinkRequest")
                .with(LTI + "deployment_id", client.deploymentId())
                .with(LTI + "target_link_uri", client.launchAddress())
                .with(LTI + "roles", List.of(LEARNER))
                .with(LTI + "context", Map.of("id", "course-1", "label", "C1", "title", "Skin needling"))
                .with(LTI + "resource_link", Map.of("id", "link-1", "title", "First case"));
    }

    public IdToken asDeepLinking(String returnAddress) {
        return without(LTI + "resource_link")
                .with(LTI + "message_type", "LtiDeepLinkingRequest")
                .with(LTI + "roles", List.of(INSTRUCTOR))
                .with(
                        DEEP_LINKING,
                        Map.of(
                                "deep_link_return_url",
                                returnAddress,
                                "accept_types",
                                List.of("link", "ltiResourceLink"),
                                "accept_presentation_document_targets",
                                List.of("iframe", "window"),
                                "accept_multiple",
                                true,
                                "data",
                                "note of the platform"));
    }

    public IdToken asSubmissionReview(String lineItem, String userId) {
        return with(LTI + "message_type", "LtiSubmissionReviewRequest")
                .with(LTI + "roles", List.of(INSTRUCTOR))
                .with(LTI + "for_user", Map.of("user_id", userId))
                .with(AGS, Map.of("scope", List.of(), "lineitem", lineItem));
    }

    public IdToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public IdToken withNull(String claim) {
        claims.put(claim, null);
        return this;
    }

    public IdToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    public IdToken withHeader(String name, Object value) {
        header.put(name, value);
        return this;
    }

    public IdToken withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    public IdToken and(UnaryOperator<IdToken> change) {
        return change.apply(this);
    }

    public Object claim(String name) {
        return claims.get(name);
    }

    public String payload() {
        return write(claims);
    }

    public String signed() {
        return signedOver(payload());
    }

    /** Signs any text as payload, valid JSON or not. */
    public String signedOver(String payload) {
        String input = Base64URL.encode(write(header)) + "." + Base64URL.encode(payload);
        return input + "." + signature(input);
    }

    private Base64URL signature(String input) {
        try {
            var signer = java.security.Signature.getInstance("SHA256withRSA");
            signer.initSign(key.toPrivateKey());
            signer.update(input.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return Base64URL.encode(signer.sign());
        } catch (java.security.GeneralSecurityException | com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
