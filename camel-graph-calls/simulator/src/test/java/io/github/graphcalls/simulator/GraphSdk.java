package io.github.graphcalls.simulator;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.models.Identity;
import com.microsoft.graph.models.IdentitySet;
import com.microsoft.graph.models.InvitationParticipantInfo;
import com.microsoft.graph.models.MediaInfo;
import com.microsoft.graph.models.MediaPrompt;
import com.microsoft.graph.models.Prompt;
import com.microsoft.graph.serviceclient.GraphServiceClient;

/** Microsoft's Graph SDK, pointed at a simulator, and the values that it is given most often. */
final class GraphSdk {
    private GraphSdk() {}

    static GraphServiceClient pointedAt(GraphCallsSimulator simulator) {
        BaseGraphRequestAdapter adapter = new BaseGraphRequestAdapter(
                (request, more) -> request.headers.tryAdd("Authorization", "Bearer " + simulator.accessToken()));
        adapter.setBaseUrl(simulator.graphUrl() + "/v1.0");
        return new GraphServiceClient(adapter);
    }

    static InvitationParticipantInfo invitation(String userId) {
        Identity user = new Identity();
        user.setId(userId);
        IdentitySet identity = new IdentitySet();
        identity.setUser(user);
        InvitationParticipantInfo invitation = new InvitationParticipantInfo();
        invitation.setIdentity(identity);
        return invitation;
    }

    static Prompt prompt(String uri) {
        MediaInfo info = new MediaInfo();
        info.setUri(uri);
        MediaPrompt prompt = new MediaPrompt();
        prompt.setMediaInfo(info);
        return prompt;
    }
}
