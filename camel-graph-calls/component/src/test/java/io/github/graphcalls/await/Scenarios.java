package io.github.graphcalls.await;

import static io.github.graphcalls.await.Step.ACCEPTED;
import static io.github.graphcalls.await.Step.BACK;
import static io.github.graphcalls.await.Step.HANG_UP;
import static io.github.graphcalls.await.Step.ON_THE_WAY;
import static io.github.graphcalls.await.Step.OUTCOME;
import static io.github.graphcalls.await.Step.OUTCOME_AGAIN;
import static io.github.graphcalls.await.Step.TRANSFERRING;

import io.github.graphcalls.await.HeldGraph.Reply;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What can be awaited, one or more of each kind. */
final class Scenarios {

    private static final String USER = "550fae72-d251-43ec-868c-373732c2704f";
    private static final String OPERATION = "the operation's outcome";
    private static final String ESTABLISHED = "the state established";
    private static final String ACTIVE = "active media";
    private static final Reply TAKEN = new Reply(202, "");
    private static final Reply MADE = new Reply(201, "{'id':'CALL','state':'establishing'}");
    private static final String CANCELLED = "'resultInfo':{'code':400,'subcode':8508,'message':'Action cancelled.'}";
    private static final String REFUSED = "'state':'established','resultInfo':{'code':500,'subcode':7000}";
    private static final String REFUSAL =
            "code 500, subcode 7000: The blind transfer failed|Check that the target can be"
                    + " reached, is in the same tenant, or is a phone that the application's resource account may call.";
    private static final String PROMPT = "playPrompt?await=completed&prompts=https://bot.example.com/welcome.wav";
    private static final String TRANSFER = "transfer?await=completed&transferTarget=" + USER;

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                operation(PROMPT, 300, "PlayPromptOperation", "'status':'completed','resultInfo':{'code':200}", ""),
                operation(
                        PROMPT,
                        300,
                        "PlayPromptOperation",
                        "'status':'failed'," + CANCELLED,
                        "code 400, subcode 8508 (Action cancelled.): It was cancelled"),
                operation("recordResponse?await=completed", 45, "RecordOperation", "'status':'completed'", ""),
                operation(
                        "inviteParticipants?await=completed&participants=" + USER,
                        120,
                        "InviteParticipantsOperation",
                        "'status':'Completed'",
                        ""),
                operation(
                        "sendDtmfTones?await=completed&tones=tone1",
                        60,
                        "SendDtmfTonesOperation",
                        "'status':'completed','completionReason':'mediaOperationCanceled','resultInfo':{'code':200}",
                        "code 200, subcode 0 (mediaOperationCanceled)"),
                state("answer?await=established", ESTABLISHED, TAKEN, "'state':'established'", OUTCOME_AGAIN),
                state(
                        "answer?await=mediaActive",
                        ACTIVE,
                        TAKEN,
                        "'state':'established','mediaState':{'audio':'active'}",
                        ON_THE_WAY),
                state(
                        "create?await=established&targets=" + USER,
                        ESTABLISHED,
                        MADE,
                        "'state':'established'",
                        OUTCOME_AGAIN),
                state(
                        "create?await=mediaActive&targets=" + USER,
                        ACTIVE,
                        MADE,
                        "'state':'established','mediaState':{'audio':'active'}",
                        ON_THE_WAY),
                end("hangUp?await=terminated", "the end of the call", 30, "'state':'terminated'", "Call terminated"),
                end(
                        "redirect?await=completed&targets=" + USER,
                        OPERATION,
                        120,
                        "'state':'terminated'",
                        "Call terminated"),
                end("reject?await=completed", OPERATION, 30, "'direction':'incoming'", "Call"),
                transfer(
                        "'state':'terminated','resultInfo':{'code':0,'subcode':7015}",
                        "",
                        OUTCOME,
                        TRANSFERRING,
                        ACCEPTED),
                transfer("'state':'terminated','terminationReason':'AppTransferred'", "", OUTCOME, ACCEPTED, HANG_UP),
                transfer(REFUSED, REFUSAL, BACK, TRANSFERRING, HANG_UP),
                transfer(REFUSED, REFUSAL, BACK, TRANSFERRING, ACCEPTED));
    }

    private static Scenario operation(String uri, int seconds, String type, String outcome, String failed) {
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        String operation = "'@odata.type':'#microsoft.graph." + name + "','id':'OPERATION',";
        String ended = Says.operation("CALL", "HEX", operation + outcome);
        return new Scenario(
                uri,
                OPERATION,
                seconds,
                new Reply(200, Says.json("{" + operation + "'status':'Running'}")),
                List.of(),
                Map.of(OUTCOME, ended, OUTCOME_AGAIN, ended, HANG_UP, Says.terminated("CALL")),
                Verdict.operationThat(failed.isEmpty() ? Verdict.REACHED : Verdict.FAILED),
                "{" + operation + "'status':'running'}",
                "{" + operation + outcome + "}",
                type,
                failed);
    }

    private static Scenario state(String uri, String awaited, Reply answer, String reached, Step besides) {
        Map<Step, String> told = new EnumMap<>(Map.of(
                OUTCOME, Says.call("updated", "CALL", reached),
                HANG_UP, Says.terminated("CALL")));
        told.put(besides, besides == ON_THE_WAY ? Says.established("CALL") : told.get(OUTCOME));
        return new Scenario(
                uri,
                awaited,
                120,
                answer,
                uri.startsWith("create") ? List.of() : List.of(Says.call("created", "CALL", "'state':'incoming'")),
                told,
                Verdict::state,
                "{'id':'CALL','state':'establishing'}",
                "{'id':'CALL'," + reached + "}",
                "Call established",
                "");
    }

    private static Scenario end(String uri, String awaited, int seconds, String ended, String reached) {
        String told = Says.call("deleted", "CALL", ended);
        String terminating = Says.call("updated", "CALL", "'state':'terminating'");
        return new Scenario(
                uri,
                awaited,
                seconds,
                TAKEN,
                List.of(),
                Map.of(OUTCOME, told, OUTCOME_AGAIN, told, ON_THE_WAY, terminating),
                Verdict::end,
                "{'id':'CALL','state':'terminating'}",
                "{'id':'CALL','state':'terminated'}",
                reached,
                "");
    }

    private static Scenario transfer(String end, String failed, Step... steps) {
        Map<Step, String> all = Map.of(
                TRANSFERRING, Says.call("updated", "CALL", "'state':'transferring'"),
                ACCEPTED, Says.call("updated", "CALL", "'state':'transferAccepted'"),
                OUTCOME, Says.call("deleted", "CALL", end),
                BACK, Says.call("updated", "CALL", end),
                HANG_UP, Says.terminated("CALL"));
        Map<Step, String> told = new EnumMap<>(Step.class);
        for (Step step : steps) {
            told.put(step, all.get(step));
        }
        return new Scenario(
                TRANSFER,
                OPERATION,
                90,
                TAKEN,
                List.of(Says.established("CALL")),
                told,
                Verdict::transfer,
                "{'id':'CALL','state':'transferring'}",
                "{'id':'CALL'," + end + "}",
                "Call terminated",
                failed);
    }
}
