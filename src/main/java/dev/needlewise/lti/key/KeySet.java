package dev.needlewise.lti.key;

import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public keys of a platform by key id; an entry that cannot verify RS256 does not hide the good ones beside it. */
record KeySet(Map<String, RSAPublicKey> keys, int malformed) {
    private static final int MOST = 100;
    private static final int LONGEST_ID = 255;
    private static final int SHORTEST_MODULUS = 2048;
    private static final int LONGEST_MODULUS = 8192;
    private static final int LONGEST_EXPONENT = 64;

    static KeySet parse(String json) throws MalformedJson {
        List<Claims> entries = Claims.parse(json).objects("keys");
        var keys = new LinkedHashMap<String, RSAPublicKey>();
        int skipped = 0;
        for (Claims entry : entries.subList(0, Math.min(MOST, entries.size()))) {
            try {
                String id = entry.requiredText("kid", LONGEST_ID);
                key(entry).ifPresent(key -> keys.putIfAbsent(id, key));
            } catch (MalformedJson | IllegalArgumentException | GeneralSecurityException e) {
                skipped++;
            }
        }
        return new KeySet(Map.copyOf(keys), skipped);
    }

    Optional<RSAPublicKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static Optional<RSAPublicKey> key(Claims entry) throws MalformedJson, GeneralSecurityException {
        boolean usable = entry.text("kty", LONGEST_ID).equals(Optional.of("RSA"))
                && entry.text("use", LONGEST_ID).orElse("sig").equals("sig")
                && entry.text("alg", LONGEST_ID).orElse("RS256").equals("RS256")
                && (!entry.has("key_ops") || entry.texts("key_ops").contains("verify"));
        return usable
                ? Optional.of(rsa(number(entry, "n"), number(entry, "e"))).filter(KeySet::isStrong)
                : Optional.empty();
    }

    private static BigInteger number(Claims entry, String name) throws MalformedJson {
        return new BigInteger(1, Base64.getUrlDecoder().decode(entry.requiredText(name, LONGEST_MODULUS)));
    }

    private static RSAPublicKey rsa(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static boolean isStrong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= SHORTEST_MODULUS
                && bits <= LONGEST_MODULUS
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= LONGEST_EXPONENT;
    }
}
