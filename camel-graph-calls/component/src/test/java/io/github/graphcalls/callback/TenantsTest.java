package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantsTest {

    private CallbackBench bench;

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void onlyTheTenantsThatAreNamedMayCall() throws Exception {
        bench = CallbackBench.withRoute("?tenants=" + CallbackSigner.TENANT);

        assertThat(statusFor(bench.signer.goodClaims().build())).isEqualTo(202);
        assertThat(statusFor(bench.signer.goodClaims().claim("tid", "another").build()))
                .isEqualTo(403);
        assertThat(statusFor(bench.signer.goodClaims().claim("tid", null).build()))
                .isEqualTo(403);
        assertThat(bench.deliveredAs(1).getMessage().getHeader("CamelGraphCallsTenantId"))
                .isEqualTo(CallbackSigner.TENANT);
        assertThat(bench.delivered).hasSize(1);
    }

    @Test
    void aTokenWithoutATenantIsGoodWhereAnyTenantMayCall() throws Exception {
        bench = CallbackBench.withRoute("");

        assertThat(statusFor(bench.signer.goodClaims().claim("tid", null).build()))
                .isEqualTo(202);
        assertThat(bench.deliveredAs(1).getMessage().getHeader("CamelGraphCallsTenantId"))
                .isNull();
    }

    @Test
    void noTokenIsNeededWhereTokensAreNotChecked() throws Exception {
        bench = CallbackBench.withRoute("?validateToken=false");

        assertThat(bench.send(bench.request(Told.state(Told.newCall(), "incoming"))
                                .build())
                        .statusCode())
                .isEqualTo(202);
    }

    private int statusFor(JWTClaimsSet claims) throws Exception {
        return bench.send(bench.request(Told.state(Told.newCall(), "incoming"))
                        .header("Authorization", "Bearer " + bench.signer.token(claims))
                        .build())
                .statusCode();
    }
}
