using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Output;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Matching;
using LowIncomeMonitor.Platform.EventLog;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>
/// Sends a county's files through the running service: the roster first, then every feed, then the night's sweep. Each step resumes where
/// an interrupted run ended, because imports and consumers do.
/// </summary>
internal sealed class CountyRun(IServiceProvider services, CountyFiles files)
{
    /// <summary>Runs the county; gives the summaries by source, the roster first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> RunAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        var importer = services.GetRequiredService<FileImporter>();
        var drain = new PipelineDrain(
            services.GetRequiredService<IEventLog>(), services.GetRequiredService<PositionStore>(),
            services.GetRequiredService<NpgsqlDataSource>());
        var summaries = new List<ImportSummary>
        {
            await ImportAsync(importer, new ImportRequest(Sources.Roster, files.Roster) { AsOf = asOf }, cancellationToken),
        };
        await drain.WaitAsync("matching-roster", Topics.Roster, cancellationToken);
        foreach (var source in await files.FeedsAsync(cancellationToken))
            summaries.Add(await ImportAsync(importer, new ImportRequest(source, files.Registry(source)), cancellationToken));
        await drain.WaitAsync(cancellationToken);
        // As in every night: what a household is owed may follow from batches of others that came after its own.
        await services.GetRequiredService<HouseholdSweep>().EvaluateAllAsync(asOf, cancellationToken);
        await drain.WaitAsync(cancellationToken);
        return summaries;
    }

    private static async Task<ImportSummary> ImportAsync(
        FileImporter importer, ImportRequest request, CancellationToken cancellationToken)
    {
        var bar = new ImportBar(request.Source, TimeProvider.System);
        try
        {
            return await importer.ImportAsync(request, bar, cancellationToken);
        }
        finally
        {
            bar.Finish();
        }
    }
}
