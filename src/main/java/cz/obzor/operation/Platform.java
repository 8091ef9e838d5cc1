package cz.obzor.operation;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/// All modules together.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("cz.obzor")
@ConfigurationPropertiesScan("cz.obzor")
@EnableAsync
@Modulithic
public class Platform {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
