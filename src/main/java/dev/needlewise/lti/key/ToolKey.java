package dev.needlewise.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import dev.needlewise.lti.json.Json;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One key pair of this tool; it is published when made and signs from a later time on. */
public final class ToolKey {
    private static final int BITS = 2048;

    private final String id;
    private final RSAPublicKey publicKey;
    private final RSAPrivateCrtKey privateKey;
    private final Instant signsFrom;

    private ToolKey(RSAPublicKey publicKey, RSAPrivateCrtKey privateKey, Instant signsFrom) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.signsFrom = signsFrom;
        this.id = thumbprint(publicKey);
    }

    public static ToolKey generate(Instant signsFrom) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return restore(generator.generateKeyPair().getPrivate().getEncoded(), signsFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform makes RSA keys", e);
        }
    }

    /** From the bytes of {@link #privateBytes}. */
    public static ToolKey restore(byte[] privateBytes, Instant signsFrom) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(privateBytes));
            var open = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new ToolKey(open, secret, signsFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Expected the bytes of a private RSA key", e);
        }
    }

    /** The thumbprint of the key, so that no two keys ever share an id. */
    public String id() {
        return id;
    }

    public Instant signsFrom() {
        return signsFrom;
    }

    /** PKCS#8, to be sealed before it is stored. */
    public byte[] privateBytes() {
        return privateKey.getEncoded();
    }

    /** Signs the claims as a compact JWT. */
    public String sign(Map<String, Object> claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(id)
                    .build();
            var token = new JWSObject(header, new Payload(Json.write(claims)));
            token.sign(new RSASSASigner(privateKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Expected an RSA key to sign with RS256", e);
        }
    }

    Map<String, Object> published() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kty", "RSA");
        entry.put("use", "sig");
        entry.put("alg", "RS256");
        entry.put("kid", id);
        RSAKey key = new RSAKey.Builder(publicKey).build();
        entry.put("n", key.getModulus().toString());
        entry.put("e", key.getPublicExponent().toString());
        return entry;
    }

    @Override
    public String toString() {
        return "ToolKey[" + id + "]";
    }

    private static String thumbprint(RSAPublicKey key) {
        try {
            return new RSAKey.Builder(key).build().computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
