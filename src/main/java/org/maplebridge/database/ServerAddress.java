package org.maplebridge.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** With demo accounts the platform talks to this machine only. */
@Component
@DependsOnDatabaseInitialization
class ServerAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private final Environment environment;
    private final DemoAccounts accounts;

    ServerAddress(Environment environment, DemoAccounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (environment.acceptsProfiles(Profiles.of(DemoByDefault.PROFILE)) || accounts.exist()) {
            server.setAddress(loopback(environment.getProperty("server.address")));
        }
    }

    private static InetAddress loopback(String wanted) {
        try {
            InetAddress address = InetAddress.getByName(StringUtils.hasText(wanted) ? wanted : "127.0.0.1");
            if (!address.isLoopbackAddress()) {
                throw new RefusedStart(
                        "演示账号的口令人人皆知，不得监听 " + wanted + "。",
                        "Everybody knows the passwords of the demo accounts: they must not be reachable at " + wanted
                                + ".",
                        "正式使用：停用演示账号，设 maplebridge.demo=false；试用：去掉 server.address。 For real work deactivate the demo accounts and set maplebridge.demo=false; to try it out leave server.address unset.");
            }
            return address;
        } catch (UnknownHostException unknown) {
            throw new RefusedStart(
                            "server.address 无效：" + wanted + "。",
                            "server.address is not an address: " + wanted + ".",
                            "改正 server.address。 Correct server.address.")
                    .causedBy(unknown);
        }
    }

    /** After Spring Boot's own, which applies {@code server.address}. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
