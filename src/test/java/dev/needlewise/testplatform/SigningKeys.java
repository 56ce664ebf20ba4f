package dev.needlewise.testplatform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.UUID;

/** The signing key of the platform, which can be exchanged in the middle of everything. */
public final class SigningKeys {
    /** Every platform of a run begins with the same key, for making one takes long. */
    private static final RSAKey FIRST = generate(2048);

    private volatile RSAKey current = FIRST;

    public RSAKey current() {
        return current;
    }

    public void rotate() {
        current = generate(2048);
    }

    public String document() {
        return new JWKSet(List.of(current.toPublicJWK())).toString();
    }

    public static RSAKey generate(int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
