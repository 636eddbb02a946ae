package io.github.graphcalls.graph;

import java.util.Collection;

/** The one place that makes this room's errors about wrong settings; each says what to set. */
final class GraphConfigurationErrors {

    private static final String CREDENTIALS =
            "clientSecret, certificate, managedIdentity, clientAssertionFile, accessToken or tokenProvider";

    private GraphConfigurationErrors() {}

    static IllegalArgumentException notHttps(String option, String url) {
        return new IllegalArgumentException(option + " is no address that can be used: " + withoutUserInfo(url)
                + ". Set an absolute https address without user name and password.");
    }

    static IllegalArgumentException httpBeyondThisMachine(String option, String url) {
        return new IllegalArgumentException(option + " uses http beyond this machine: " + withoutUserInfo(url)
                + ". Set an https address; http is for localhost, 127.0.0.1 and [::1] alone.");
    }

    static IllegalArgumentException noCredential() {
        return new IllegalArgumentException(
                "The application has no credential for Graph. Set one of " + CREDENTIALS + ".");
    }

    static IllegalArgumentException severalCredentials(Collection<String> set) {
        return new IllegalArgumentException("The application has more than one credential for Graph: "
                + String.join(", ", set) + ". Set only one of " + CREDENTIALS + ".");
    }

    static IllegalArgumentException missing(String option, String neededBy) {
        return new IllegalArgumentException(option + " is not set, and " + neededBy + " needs it. Set " + option + ".");
    }

    static IllegalArgumentException authority(String authority) {
        return new IllegalArgumentException("authority must be an https address: " + withoutUserInfo(authority)
                + ". Set one such as https://login.microsoftonline.com/TENANT; http is not possible here.");
    }

    static IllegalArgumentException unreadable(String option, String resource, String why, Throwable cause) {
        return new IllegalArgumentException(
                option + " cannot be read from " + resource + ": " + why + ". Set " + option + " to " + kindOf(option)
                        + ", such as file:/path/to/it.",
                cause);
    }

    static IllegalArgumentException httpClient(String scheme, Exception cause) {
        return new IllegalArgumentException(
                "camel-http gave no client for " + scheme
                        + ". Check the options httpComponent and sslContextParameters, and the cause.",
                cause);
    }

    private static String kindOf(String option) {
        return "certificate".equals(option)
                ? "a PEM file with the private key and its certificate, or a PKCS12 file with its certificatePassword"
                : "a readable file";
    }

    private static String withoutUserInfo(String url) {
        return url.replaceAll("//[^/@]*@", "//xxxxxx@");
    }
}
