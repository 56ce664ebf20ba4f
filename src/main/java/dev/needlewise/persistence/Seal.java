package dev.needlewise.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what must not be read in the database by whoever has only the database: AES-256 in GCM. */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    private Seal(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** By a secret of any length; it should be as long and random as a key. */
    public static Seal by(byte[] secret, SecureRandom random) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(secret);
            return new Seal(new SecretKeySpec(key, "AES"), random);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Encrypts, bound to the name under which it is kept. */
    String close(byte[] open, String name) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(open);
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing could be sealed", e);
        }
    }

    byte[] open(String sealed, String name) {
        byte[] both = Base64.getDecoder().decode(sealed);
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), name)
                    .doFinal(both, NONCE, both.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new StoreRefusal(
                    "A private key in the store was sealed with another secret; start with that NEEDLEWISE_SECRET"
                            + " or with the data directory that holds it",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
