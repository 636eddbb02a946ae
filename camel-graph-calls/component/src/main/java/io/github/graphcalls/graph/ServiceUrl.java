package io.github.graphcalls.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Which addresses the component talks to: https, and http on this machine alone. */
public final class ServiceUrl {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(0*:)*:?0*1\\]");

    private ServiceUrl() {}

    /**
     * Reads an address.
     *
     * @param option what the address was given as, such as {@code baseUrl}, for the error
     * @throws IllegalArgumentException if it is not absolute, holds user information, or is http beyond this machine
     */
    public static URI checked(String option, String url) {
        URI address = parsed(option, url);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw GraphConfigurationErrors.notHttps(option, url);
        }
        if ("http".equals(scheme) && !isLoopback(address)) {
            throw GraphConfigurationErrors.httpBeyondThisMachine(option, url);
        }
        return address;
    }

    /** Whether the host is this machine by its name or number; no name is looked up. */
    public static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(host(address)).matches();
    }

    /** Whether a redirect from one to the other stays with the same owner and does not fall back to http. */
    static boolean sameFamily(URI from, URI to) {
        if (!"https".equalsIgnoreCase(to.getScheme()) && !from.getScheme().equalsIgnoreCase(to.getScheme())) {
            return false;
        }
        if (host(from).equals(host(to))) {
            return true;
        }
        // graph.microsoft.com and microsoft.com are one family; a.co.uk and b.co.uk, which share a suffix, are not
        String owner = PublicSuffixMatcherLoader.getDefault().getDomainRoot(host(from));
        return owner != null
                && owner.equals(PublicSuffixMatcherLoader.getDefault().getDomainRoot(host(to)));
    }

    private static URI parsed(String option, String url) {
        try {
            URI address = new URI(url.strip());
            if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
                throw GraphConfigurationErrors.notHttps(option, url);
            }
            return address;
        } catch (URISyntaxException e) {
            throw GraphConfigurationErrors.notHttps(option, url);
        }
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
