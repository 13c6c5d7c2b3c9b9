package org.maplebridge.database;

import java.lang.management.ManagementFactory;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.maplebridge.shared.BeijingTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Runs the whole platform in the zone of its deadlines. Timers are stored as wall clock without zone, so a JVM that was
 * told another zone may not start.
 */
class JvmZone
        implements EnvironmentPostProcessor, ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String ARGUMENT = "-Duser.timezone=";

    /** Before the log writes its first time. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone(BeijingTime.ZONE));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refuseOther(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** The arguments, because the property says nothing: the JVM fills it in on its own. */
    static void refuseOther(List<String> jvmArguments) {
        jvmArguments.stream()
                .filter(argument -> argument.startsWith(ARGUMENT))
                .map(argument -> argument.substring(ARGUMENT.length()))
                .reduce((first, last) -> last)
                .filter(zone -> !zone.isEmpty() && !sameRules(zone))
                .ifPresent(JvmZone::refuse);
    }

    private static boolean sameRules(String zone) {
        try {
            return ZoneId.of(zone, ZoneId.SHORT_IDS).getRules().equals(BeijingTime.ZONE.getRules());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void refuse(String zone) {
        throw new RefusedStart(
                "期限按北京时间存储，而 JVM 时区被设为 " + zone + "。",
                "Deadlines are kept in China Standard Time, but the JVM was given the zone " + zone + ".",
                "去掉 -Duser.timezone，或设为 Asia/Shanghai。 Drop -Duser.timezone, or set it to Asia/Shanghai.");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
