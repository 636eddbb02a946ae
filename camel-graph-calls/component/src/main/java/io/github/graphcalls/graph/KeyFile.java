package io.github.graphcalls.graph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.camel.CamelContext;

/**
 * The application's RSA key and its certificate, from a PEM file (both in one, the key as PKCS#8) or a PKCS12 file.
 *
 * @param certificates the application's own first
 */
record KeyFile(PrivateKey key, List<X509Certificate> certificates) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    static KeyFile read(CamelContext camelContext, String resource, String password) {
        SettingsFile file = new SettingsFile(camelContext, "certificate", resource);
        byte[] content = file.read();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        try {
            return text.contains("-----BEGIN ")
                    ? fromPem(file, text, password.toCharArray())
                    : fromPkcs12(file, content, password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw file.unreadable(
                    "it is no PEM or PKCS12 file, certificatePassword does not fit, or the key is not RSA or not encrypted with AES",
                    e);
        }
    }

    private static KeyFile fromPem(SettingsFile file, String text, char[] password)
            throws GeneralSecurityException, IOException {
        List<PrivateKey> keys = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            byte[] content = base64(blocks.group(2));
            if ("CERTIFICATE".equals(blocks.group(1))) {
                certificates.add((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content)));
            } else if ("PRIVATE KEY".equals(blocks.group(1))) {
                keys.add(rsaKey(new PKCS8EncodedKeySpec(content)));
            } else if ("ENCRYPTED PRIVATE KEY".equals(blocks.group(1))) {
                keys.add(rsaKey(decrypted(content, password)));
            }
        }
        return of(file, keys, certificates);
    }

    private static KeyFile fromPkcs12(SettingsFile file, byte[] content, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(content), password);
        List<PrivateKey> keys = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add((PrivateKey) store.getKey(alias, password));
                for (Certificate certificate : store.getCertificateChain(alias)) {
                    certificates.add((X509Certificate) certificate);
                }
            }
        }
        return of(file, keys, certificates);
    }

    private static KeyFile of(SettingsFile file, List<PrivateKey> keys, List<X509Certificate> certificates) {
        if (keys.size() != 1) {
            throw file.unreadable(
                    "it has " + keys.size() + " private keys (PKCS#8: BEGIN PRIVATE KEY) instead of one", null);
        }
        if (certificates.isEmpty()) {
            throw file.unreadable("it has no certificate beside the private key", null);
        }
        return new KeyFile(keys.get(0), List.copyOf(certificates));
    }

    private static PrivateKey rsaKey(PKCS8EncodedKeySpec key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(key);
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] content, char[] password)
            throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo key = new EncryptedPrivateKeyInfo(content);
        // the newer scheme has one name for all ciphers; the parameters' text is what the factories know
        String scheme = key.getAlgName();
        String algorithm =
                scheme.startsWith("PBEWith") ? scheme : key.getAlgParameters().toString();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
                key.getAlgParameters());
        return key.getKeySpec(cipher);
    }

    private static byte[] base64(String text) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("not Base64", e);
        }
    }
}
