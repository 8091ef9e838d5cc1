package cz.obzor.search.indexing;

import cz.obzor.search.EntrySource;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.SearchSettings;
import cz.obzor.search.lucene.LuceneIndexes;
import cz.obzor.settings.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(SearchSettings settings, DataFolder data) {
        return LuceneIndexes.in(data.resolve(settings.folder().toString()));
    }

    @Bean
    Pending pending(JdbcClient sql) {
        return new Pending(sql);
    }

    @Bean
    Indexer indexer(SearchIndex index, Pending pending, ObjectProvider<EntrySource> sources, SearchSettings settings) {
        return new Indexer(index, pending, () -> sources.orderedStream().toList(), settings.polling());
    }
}
