package cz.obzor.reading;

import cz.obzor.settings.DataFolder;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean(destroyMethod = "close")
    Reader reader(DataFolder data, ReaderSettings settings) throws IOException {
        return ProcessReader.start(settings.applied(), data.resolve("reading"));
    }
}
