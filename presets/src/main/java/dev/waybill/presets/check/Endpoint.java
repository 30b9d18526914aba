package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.TerminationMessagePolicy;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import dev.waybill.value.Seconds;
import java.time.Duration;

/** What all checks have in common: how long they wait, and the container that does. */
@CheckReturnValue
abstract class Endpoint<E extends Endpoint<E>> implements Requirement {
    // "nobody" in all of these images. They start as root otherwise, which runAsNonRoot refuses.
    private static final long NOBODY = 65534;
    private static final Cpu CPU = Cpu.millicores(50);
    private static final Cpu MOST_CPU = Cpu.millicores(200);
    private static final Memory MEMORY = Memory.mebibytes(64);

    private final String kind;
    private final String target;
    private final CheckSettings settings;

    Endpoint(String kind, String target, CheckSettings settings) {
        this.kind = kind;
        this.target = target;
        this.settings = settings;
    }

    abstract E with(CheckSettings settings);

    abstract Client client();

    abstract String script();

    /** Returns how many steps an attempt has, each of which may take as long as the timeout. */
    abstract int steps();

    /** Adds what the script needs to know. */
    abstract Container configured(Container check);

    /**
     * Calls the init container {@code check-<name>}. Default: the kind, and the host without its domain, so that a check has
     * one name in all environments. A repeat replaces.
     */
    public final E named(String name) {
        NameSyntax.DNS_LABEL.check("check name", name);
        return with(new CheckSettings(name, settings.attempts(), settings.timeout(), settings.backOff()));
    }

    /** Tries so often, at least once. Default: 6. A repeat replaces. */
    public final E attempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException(name() + " attempts " + attempts + ": 1 or more is allowed.");
        }
        return with(new CheckSettings(settings.name(), attempts, settings.timeout(), settings.backOff()));
    }

    /** Gives each step of an attempt so long, at least 1 s: the name, the port, the login. Default: 3 s. A repeat replaces. */
    public final E timeout(Duration time) {
        int unused = Seconds.positive(name() + " timeout", time);
        return with(new CheckSettings(settings.name(), settings.attempts(), time, settings.backOff()));
    }

    /**
     * Pauses so long after the first attempt; each pause is twice the one before, and 30 s at most. Default: 2 s. A repeat
     * replaces; more than 30 s is refused.
     */
    public final E backOff(Duration time) {
        int unused = Seconds.whole(name() + " backOff", time);
        if (time.compareTo(CheckSettings.LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException(
                    name() + " backOff " + time.toSeconds()
                            + "s: at most 30 s is allowed, so that what has come is soon seen. Raise attempts(..) to wait longer.");
        }
        return with(new CheckSettings(settings.name(), settings.attempts(), settings.timeout(), time));
    }

    final CheckSettings settings() {
        return settings;
    }

    @Override
    public final String name() {
        return CheckName.of(settings.name() == null ? kind + "-" + CheckName.host(target) : settings.name());
    }

    @Override
    public final Duration budget() {
        return settings.budget(steps());
    }

    @Override
    public final Container check(CheckImages images) {
        Container check = Container.of(name(), images.of(client()))
                .command("/bin/sh", "-c", script())
                .terminationMessagePolicy(TerminationMessagePolicy.FALLBACK_TO_LOGS_ON_ERROR)
                .env("CHECK_WHAT", literal(kind + " " + target));
        check = configured(check)
                .env("CHECK_ATTEMPTS", String.valueOf(settings.attempts()))
                .env("CHECK_TIMEOUT", String.valueOf(settings.timeout().toSeconds()))
                .env("CHECK_BACK_OFF", String.valueOf(settings.backOff().toSeconds()));
        return check.requests(CPU, MEMORY)
                .limits(MOST_CPU, MEMORY)
                .security(ContainerSecurity.restricted()
                        .readOnlyRootFilesystem()
                        .runAsUser(NOBODY)
                        .runAsGroup(NOBODY));
    }

    /** Writes a value so that the kubelet leaves it as it is: it replaces {@code $(NAME)}, and {@code $$} by a dollar. */
    static String literal(String value) {
        return value.replace("$", "$$");
    }

    static Container at(Container check, String host, int port) {
        return check.env("CHECK_HOST", host).env("CHECK_PORT", String.valueOf(port));
    }

    /** Refuses what is no name and no address of a host. */
    static String checkedHost(String subject, String host) {
        boolean address = host.indexOf(':') >= 0
                && host.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
        if (!address) {
            NameSyntax.DNS_SUBDOMAIN.check(subject + " host", host);
        }
        return host;
    }

    static int checkedPort(int port) {
        return Port.of(port).number();
    }

    /** Returns what it checks, as in {@code postgres orders-db.internal:5432}. */
    @Override
    public final String toString() {
        return kind + " " + target;
    }
}
