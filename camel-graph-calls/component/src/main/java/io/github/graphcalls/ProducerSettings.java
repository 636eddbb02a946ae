package io.github.graphcalls;

import io.github.graphcalls.graph.GraphAddress;
import io.github.graphcalls.graph.ServiceUrl;
import io.github.graphcalls.operation.ApiVersion;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.MessageReach;
import io.github.graphcalls.operation.OperationOptions;
import io.github.graphcalls.operation.RequestPlan;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.spi.PropertyConfigurerGetter;

/**
 * What a producer's options say, checked once.
 *
 * @param operation to perform
 * @param plan how its requests are made
 * @param version of the API
 * @param address where operations are found
 * @param bodyType what answers become
 * @param await what the exchange waits for
 * @param awaitTimeout for how long; zero for the answer alone
 * @param recordingFile whether recordings are to be files
 */
record ProducerSettings(
        CallOperation operation,
        RequestPlan plan,
        ApiVersion version,
        GraphAddress address,
        BodyType bodyType,
        Await await,
        Duration awaitTimeout,
        boolean recordingFile) {

    // a tenant may also be named by its domain, which create does not take
    private static final Pattern TENANT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** @throws IllegalArgumentException naming the option that is wrong, and what to set */
    static ProducerSettings of(GraphCallsEndpoint endpoint) {
        CallOperation operation = endpoint.getOperation();
        GraphCallsConfiguration options = endpoint.getConfiguration();
        ApiVersion version = ApiVersion.of(options.getApiVersion());
        OperationOptions.Values values = values(endpoint);
        GraphAddress address = address(options, version);
        OperationOptions.check(operation, values, defaults(endpoint));
        checkRecordingFile(endpoint);
        Duration awaitTimeout = operation.awaitTimeout(options.getAwait());
        return new ProducerSettings(
                operation,
                new RequestPlan(
                        operation,
                        version,
                        address,
                        values,
                        options.isAllowResourcesFromMessage() ? MessageReach.RESOURCES : MessageReach.ADDRESSES),
                version,
                address,
                options.getBodyType(),
                options.getAwait(),
                Objects.requireNonNullElse(options.getAwaitTimeout(), awaitTimeout),
                options.getRecordingFile() != null);
    }

    /** A component's default is for those operations that can use it. */
    private static void checkRecordingFile(GraphCallsEndpoint endpoint) {
        GraphCallsConfiguration options = endpoint.getConfiguration();
        String own = options.getRecordingFile();
        boolean isOwn = own != null
                && !own.equals(endpoint.getComponent().getConfiguration().getRecordingFile());
        if (isOwn && endpoint.getOperation().records() && options.getAwait() != Await.COMPLETED) {
            throw new IllegalArgumentException(endpoint.getOperation()
                    + " has recordingFile, but does not wait until there is a recording. Set await=completed.");
        }
    }

    /** Whether recordings are downloaded as soon as they are there. */
    boolean keepsRecordings() {
        return recordingFile && await == Await.COMPLETED && operation.records();
    }

    /** How the requests of another operation are made where this one's go, by headers alone. */
    RequestPlan planOf(CallOperation other) {
        return new RequestPlan(other, version, address, option -> Optional.empty(), MessageReach.ADDRESSES);
    }

    /** How the requests of an operation are made for an endpoint that has none of its options, by headers alone. */
    static RequestPlan plan(CallOperation operation, GraphCallsConfiguration options) {
        ApiVersion version = ApiVersion.of(options.getApiVersion());
        return new RequestPlan(
                operation, version, address(options, version), option -> Optional.empty(), MessageReach.ADDRESSES);
    }

    private static GraphAddress address(GraphCallsConfiguration options, ApiVersion version) {
        String baseUrl = Objects.requireNonNullElse(options.getBaseUrl(), "").strip();
        return new GraphAddress(
                baseUrl.isEmpty()
                        ? options.getCloud().baseUrl()
                        : ServiceUrl.checked("baseUrl", baseUrl).toString(),
                version.toString(),
                options.isLegacyPaths());
    }

    /** The options as the endpoint has them; the tenant is the component's alone. */
    private static OperationOptions.Values values(GraphCallsEndpoint endpoint) {
        GraphCallsComponent component = endpoint.getComponent();
        PropertyConfigurerGetter getter = (PropertyConfigurerGetter) component.getEndpointPropertyConfigurer();
        return option -> "tenantId".equals(option)
                ? tenantId(component)
                : Optional.ofNullable(getter.getOptionValue(endpoint, option, true));
    }

    private static Optional<Object> tenantId(GraphCallsComponent component) {
        String tenantId = Objects.requireNonNullElse(component.getTenantId(), "");
        return TENANT.matcher(tenantId).matches() ? Optional.of(tenantId) : Optional.empty();
    }

    /** What an endpoint has that says nothing. */
    private static OperationOptions.Values defaults(GraphCallsEndpoint endpoint) {
        GraphCallsEndpoint silent = new GraphCallsEndpoint(
                endpoint.getEndpointUri(),
                endpoint.getComponent(),
                endpoint.getOperation(),
                endpoint.getComponent().getConfiguration());
        silent.setCamelContext(endpoint.getCamelContext());
        return values(silent);
    }
}
