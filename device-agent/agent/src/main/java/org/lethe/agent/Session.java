package org.lethe.agent;

import java.io.IOException;
import java.util.Optional;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.Throttle.StrainedException;
import org.lethe.agent.os.Framework;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.protocol.AgentBuild;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.ProtocolException;
import org.lethe.protocol.RefusalCode;

/** One station's conversation with the agent: a greeting between equals, then request and reply until one of them leaves. */
final class Session {
    private final Inbox inbox;
    private final Outbox outbox;
    private final PhoneSystem phone;
    private final PhoneStorage storage;
    private final Framework framework;

    Session(Inbox inbox, Outbox outbox, PhoneSystem phone) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.phone = phone;
        this.storage = phone.storage();
        this.framework = phone.framework();
    }

    /**
     * Answers requests.
     *
     * @return whether the station left of its own accord; false when it was refused
     * @throws IOException when nothing can be sent any more
     */
    boolean serve() throws IOException {
        try {
            return serveAll();
        } catch (ProtocolException e) {
            return refuse(RefusalCode.MALFORMED, String.valueOf(e.getMessage()));
        } catch (StoppedException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refuse(RefusalCode.INTERNAL, "The agent was told to end");
        }
    }

    private boolean serveAll() throws IOException, InterruptedException, StoppedException {
        boolean greeted = false;
        Optional<String> line = inbox.next();
        while (line.isPresent()) {
            var request = AgentRequest.parse(line.get());
            if (!greeted && !(request instanceof AgentRequest.Hello)) {
                return refuse(RefusalCode.NOT_GREETED, "The first request must be hello");
            }
            if (isStranger(request)) {
                return refuse(RefusalCode.OTHER_BUILD, "This agent is of build " + AgentBuild.id());
            }
            greeted = true;
            var reply = answer(request);
            outbox.send(reply);
            if (isLast(reply)) {
                return reply instanceof AgentReply.Bye;
            }
            line = inbox.next();
        }
        return true;
    }

    private static boolean isStranger(AgentRequest request) {
        return request instanceof AgentRequest.Hello
                && !((AgentRequest.Hello) request).build().equals(AgentBuild.id());
    }

    private static boolean isLast(AgentReply reply) {
        return reply instanceof AgentReply.Bye
                || reply instanceof AgentReply.Refusal && ((AgentReply.Refusal) reply).code() == RefusalCode.INTERNAL;
    }

    private boolean refuse(RefusalCode code, String text) throws IOException {
        outbox.send(new AgentReply.Refusal(code, text));
        return false;
    }

    private AgentReply answer(AgentRequest request) throws InterruptedException, StoppedException {
        try (var beat = new ProgressBeat(outbox)) {
            return work(request, beat);
        } catch (IOException e) {
            return new AgentReply.Refusal(RefusalCode.STORAGE, String.valueOf(e.getMessage()));
        } catch (StrainedException e) {
            return new AgentReply.Refusal(e.code(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return new AgentReply.Refusal(RefusalCode.INTERNAL, e.toString());
        }
    }

    private AgentReply work(AgentRequest request, ProgressBeat beat)
            throws IOException, InterruptedException, StoppedException, StrainedException {
        var throttle = new Throttle(phone, beat, inbox, Ticker.SYSTEM);
        if (request instanceof AgentRequest.Overwrite) {
            return new Overwrite(storage, (AgentRequest.Overwrite) request, beat, throttle).run();
        }
        if (request instanceof AgentRequest.ReadBack) {
            return new ReadBack(phone, (AgentRequest.ReadBack) request, beat, throttle).run();
        }
        if (request instanceof AgentRequest.ReadKeyIdentifiers) {
            return new KeyProbe(phone, (AgentRequest.ReadKeyIdentifiers) request, KeyProbe.MILLISECONDS).run();
        }
        return quickWork(request);
    }

    private AgentReply quickWork(AgentRequest request) {
        if (request instanceof AgentRequest.Hello) {
            return greet((AgentRequest.Hello) request);
        }
        if (request instanceof AgentRequest.Survey) {
            return new AgentReply.Survey(new Places(storage).survey(((AgentRequest.Survey) request).directories()));
        }
        if (request instanceof AgentRequest.Facts) {
            return new AgentReply.Facts(new FactSheet(framework).fill());
        }
        if (request instanceof AgentRequest.PlantCanaries) {
            var plant = (AgentRequest.PlantCanaries) request;
            return new AgentReply.CanariesPlanted(new Canaries(storage, plant.nonce()).plant(plant.directories()));
        }
        if (request instanceof AgentRequest.CheckCanaries) {
            var check = (AgentRequest.CheckCanaries) request;
            return new AgentReply.CanariesChecked(new Canaries(storage, check.nonce()).check(check.directories()));
        }
        return request instanceof AgentRequest.CleanUp ? cleanUp((AgentRequest.CleanUp) request) : new AgentReply.Bye();
    }

    private AgentReply greet(AgentRequest.Hello hello) {
        var sweep = new Sweep(storage);
        hello.directories()
                .forEach(directory -> sweep.oldFill(directory, hello.keepJobs()).probes(directory));
        var swept = sweep.result();
        return new AgentReply.Hello(AgentBuild.id(), swept.deletedFiles(), swept.deletedBytes());
    }

    private AgentReply cleanUp(AgentRequest.CleanUp request) {
        var sweep = new Sweep(storage);
        request.directories().forEach(sweep::everything);
        return sweep.result();
    }
}
