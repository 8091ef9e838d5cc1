package cz.obzor.file;

import cz.obzor.settings.DataFolder;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    FileStore fileStore(DataFolder data) throws IOException {
        return new FolderFileStore(data.resolve("files"));
    }
}
