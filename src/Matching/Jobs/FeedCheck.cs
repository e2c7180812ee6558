using LowIncomeMonitor.Domain.Feeds;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using LowIncomeMonitor.Platform.Scheduling;
using Npgsql;

namespace LowIncomeMonitor.Matching.Jobs;

/// <summary>
/// Looks every night, before the sweep, for feeds that are late and for days that brought too little: both show by
/// nothing happening, so that nothing else would look. 18:10 UTC is 02:10 of the next day in the bureau.
/// </summary>
internal sealed class FeedCheck(
    NpgsqlDataSource database, WatchFeeds watch, IParameterSource law, EvaluationDay today) : IScheduledJob
{
    public string Name => "matching.feed_check";

    public string Cron => "0 10 18 * * ?";

    public async Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var day = today.Now;
        var standings = await FeedStore.StandingsAsync(law.Current, day, transaction, cancellationToken);
        foreach (var standing in Sources.Feeds.Select(standings.Of))
        {
            foreach (var late in standing.DoubtsOn(day).Where(doubt => doubt.Kind == FeedDoubtKind.Late))
            {
                await watch.DoubtAsync(
                    standing.Source, FeedDoubtKind.Late, late.Day, late.Figure, null, transaction, cancellationToken);
            }

            await watch.CheckLastDayAsync(standing, day, transaction, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
