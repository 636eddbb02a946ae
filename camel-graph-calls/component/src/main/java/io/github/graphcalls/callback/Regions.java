package io.github.graphcalls.callback;

import io.github.graphcalls.graph.ServiceUrl;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where calls of each region are received (option {@code regionUrls}). The service is told by a redirect in answer to a
 * call's first notification; it then tells the region of that call. For any number of threads.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/calls-and-meetings/call-notifications">Incoming
 *     call notifications</a>
 */
public final class Regions {

    private static final Logger LOG = LoggerFactory.getLogger(Regions.class);
    private static final String HEADER = "X-Microsoft-Skype-Caller-Region";
    private static final int MOST = 10_000;

    private final Map<String, URI> urls = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Supplier<String> callbackUri;
    private final Map<String, URI> redirected = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, URI> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param regionUrls callback addresses by region; the case of a region does not matter
     * @param callbackUri the address of this node's own region, empty where it is not known
     * @throws IllegalArgumentException naming an address that cannot be used
     */
    public Regions(Map<String, String> regionUrls, Supplier<String> callbackUri) {
        regionUrls.forEach(
                (region, url) -> urls.put(region.strip(), ServiceUrl.checked("regionUrls[" + region + "]", url)));
        this.callbackUri = callbackUri;
    }

    /**
     * The redirect of a call's first notification to another region; empty where it belongs here. What comes again after it
     * was redirected is taken here, so that two addresses that name each other cannot play ping-pong with a call.
     */
    Optional<CallbackAnswer> redirect(CallbackRequest request, Notification first, String path) {
        if (urls.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(header(request), Envelope.text(first.data().path("source"), "region"))
                .map(urls::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .filter(url -> !isHere(url, request, path))
                .filter(url -> isFirstRedirect(ToldEvent.callId(first), url))
                .map(url -> CallbackAnswer.redirect(url.toString()));
    }

    private static String header(CallbackRequest request) {
        String region = request.header().apply(HEADER);
        return region == null ? "" : region.strip();
    }

    private boolean isFirstRedirect(String callId, URI url) {
        synchronized (redirected) {
            if (redirected.putIfAbsent(callId, url) != null) {
                LOG.warn("Call {} came back although it was redirected to {}; it is taken here", callId, url);
                return false;
            }
        }
        LOG.debug("Call {} is redirected to {}", callId, url);
        return true;
    }

    private boolean isHere(URI url, CallbackRequest request, String path) {
        String place = place(url);
        String host = request.header().apply("Host");
        return place.equals(place(callbackUri.get())) || host != null && place.equals(place("https://" + host + path));
    }

    private static String place(String address) {
        try {
            return address.isBlank() ? "" : place(URI.create(address.strip()));
        } catch (IllegalArgumentException e) { // whoever uses it will complain
            return "";
        }
    }

    /** Host and path: scheme and usual ports differ between what the service calls and what arrives behind a proxy. */
    private static String place(URI address) {
        if (address.getHost() == null) {
            return "";
        }
        int port = address.getPort();
        String path = address.getPath().replaceAll("/+$", "");
        return address.getHost().toLowerCase(Locale.ROOT)
                + (port < 0 || port == 443 || port == 80 ? "" : ":" + port)
                + path;
    }
}
