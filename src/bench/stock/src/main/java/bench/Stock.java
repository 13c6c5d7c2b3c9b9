package bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The engine with its web applications and REST as the starters bring them, and its own login for who sends one. */
@SpringBootApplication
class Stock {

    public static void main(String[] arguments) {
        SpringApplication.run(Stock.class, arguments);
    }

    @Bean
    static FilterRegistrationBean<Filter> login() {
        FilterRegistrationBean<Filter> login = new FilterRegistrationBean<>(new LoginWhereSent());
        login.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        login.addUrlPatterns("/engine-rest/*");
        return login;
    }

    /** Requests without credentials go through, as they do where nothing is set up. */
    private static final class LoginWhereSent implements Filter {

        private final ProcessEngineAuthenticationFilter engine = new ProcessEngineAuthenticationFilter();

        @Override
        public void init(FilterConfig configuration) throws ServletException {
            engine.init(configuration);
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (((HttpServletRequest) request).getHeader("Authorization") == null) {
                chain.doFilter(request, response);
            } else {
                engine.doFilter(request, response, chain);
            }
        }
    }
}
