package io.github.graphcalls.graph;

import java.util.List;
import java.util.Optional;

/**
 * Microsoft's clouds: hosts, scope, and what signs callbacks belong together. See Graph's page "National cloud
 * deployments". {@link #toString()} gives the option's value.
 */
public enum Cloud {
    GLOBAL(
            "global",
            "graph.microsoft.com",
            "login.microsoftonline.com",
            "https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration",
            List.of("https://api.botframework.com", "https://graph.microsoft.com")),
    US_GOV("usGov", "graph.microsoft.us", "login.microsoftonline.us", "", List.of()),
    US_GOV_DOD("usGovDod", "dod-graph.microsoft.us", "login.microsoftonline.us", "", List.of()),
    CHINA("china", "microsoftgraph.chinacloudapi.cn", "login.chinacloudapi.cn", "", List.of());

    private final String option;
    private final String graphHost;
    private final String loginHost;
    private final String openIdConfiguration;
    private final List<String> issuers;

    Cloud(String option, String graphHost, String loginHost, String openIdConfiguration, List<String> issuers) {
        this.option = option;
        this.graphHost = graphHost;
        this.loginHost = loginHost;
        this.openIdConfiguration = openIdConfiguration;
        this.issuers = issuers;
    }

    /** Where operations are sent, without a version or a closing slash. */
    public String baseUrl() {
        return "https://" + graphHost;
    }

    /** Where tokens are had, without a tenant or a closing slash. */
    public String loginUrl() {
        return "https://" + loginHost;
    }

    /** The scope of the application's token. */
    public String scope() {
        return baseUrl() + "/.default";
    }

    /** The OpenID configuration of what signs the callbacks; empty where it is not known and the user must set it. */
    public Optional<String> openIdConfigurationUrl() {
        return openIdConfiguration.isEmpty() ? Optional.empty() : Optional.of(openIdConfiguration);
    }

    /** Who may have issued a callback's token; empty where that is not known and the user must set it. */
    public List<String> issuers() {
        return issuers;
    }

    @Override
    public String toString() {
        return option;
    }
}
