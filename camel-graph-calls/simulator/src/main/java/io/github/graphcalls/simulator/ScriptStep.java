package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** One step of a script; what it gives ends when the step has been done, and holds no thread until then. */
@FunctionalInterface
interface ScriptStep {
    CompletableFuture<Void> play(Person person);

    /** Something done in a moment. */
    static ScriptStep does(Consumer<Person> deed) {
        return person -> {
            try {
                deed.accept(person);
                return CompletableFuture.completedFuture(null);
            } catch (AssertionError | RuntimeException failed) {
                return CompletableFuture.failedFuture(failed);
            }
        };
    }

    static ScriptStep waits(Function<Person, Duration> time) {
        return person -> {
            CompletableFuture<Void> over = new CompletableFuture<>();
            person.time().after(time.apply(person), person + "'s waiting", () -> over.complete(null));
            return over;
        };
    }

    /** Something that comes true within the person's patience. */
    static ScriptStep expects(String what, Predicate<Person> come) {
        return person -> expects(what, person.patience(), come).play(person);
    }

    /** Something that comes true within that time, or not at all once the person's call is over. */
    static ScriptStep expects(String what, Duration within, Predicate<Person> come) {
        return person -> {
            Duration from = person.time().elapsed();
            // that a call from before is over says nothing about the one that is to come
            boolean before = person.isGone();
            Once looked = new Once(() -> come.test(person));
            return person.time()
                    .watch(
                            person,
                            person + " to " + what,
                            within,
                            () -> looked.hasCome() || (!before && person.isGone()))
                    .thenRun(() -> {
                        if (!looked.hasCome()) {
                            throw person.missed(what, within, from);
                        }
                    });
        };
    }

    /** The prompt of this name begins. */
    static ScriptStep begins(String name) {
        return expects("hear " + name, person -> person.hearing().notice(name).isPresent());
    }

    /** What was noticed last is not heard any longer. */
    static ScriptStep silence() {
        return expects(
                "hear it stop", Duration.ofDays(1), person -> !person.hearing().isNoticedOneHeard());
    }

    static ScriptStep hearsToTheEnd(String name) {
        return person -> begins(name).play(person).thenCompose(begun -> {
            Duration from = person.time().elapsed();
            Hearing.Sound sound = person.hearing().noticedLast();
            return silence().play(person).thenRun(() -> person.requireWhole(name, sound, from));
        });
    }

    static ScriptStep hearsNothingFor(Duration time) {
        return person -> {
            Duration from = person.time().elapsed();
            Hearing hearing = person.hearing();
            int before = hearing.count();
            return person.time()
                    .watch(person, person + " to hear nothing", time, () -> hearing.count() != before)
                    .thenRun(() -> person.requireSilence(before, time, from));
        };
    }

    /** Looks until something has come, and then no more: what is looked at may be used up by it, as a prompt heard is. */
    final class Once {
        private final BooleanSupplier look;
        private boolean come;

        private Once(BooleanSupplier look) {
            this.look = look;
        }

        synchronized boolean hasCome() {
            come = come || look.getAsBoolean();
            return come;
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
