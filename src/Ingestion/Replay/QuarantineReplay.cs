using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.Platform.Quarantine;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Replay;

/// <summary>
/// Runs refused inputs through the pipeline again, after a mapping, a rule or the code was corrected. Each input is
/// settled in the transaction that publishes it; what is refused again comes back under its identifier.
/// </summary>
public sealed class QuarantineReplay
{
    private readonly QuarantineStore _quarantine;
    private readonly IngestionPipeline _pipeline;
    private readonly ReplayReader _reader;
    private readonly NpgsqlDataSource _database;
    private readonly ILogger _logger;

    internal QuarantineReplay(
        QuarantineStore quarantine, IngestionPipeline pipeline, ReplayReader reader, NpgsqlDataSource database,
        ILogger<QuarantineReplay> logger)
    {
        _quarantine = quarantine;
        _pipeline = pipeline;
        _reader = reader;
        _database = database;
        _logger = logger;
    }

    /// <param name="filter">Which inputs.</param>
    /// <param name="mappingPath">A corrected mapping for rows of files; that of the import unless given.</param>
    /// <param name="who">The person who asks for it.</param>
    /// <param name="cancellationToken">Ends it between two inputs.</param>
    public async Task<ReplaySummary> ReplayAsync(
        QuarantineFilter filter, string? mappingPath, string who, CancellationToken cancellationToken)
    {
        var (accepted, refused, skipped) = (0L, 0L, 0L);
        var mapping = mappingPath is null ? null : ColumnMapping.Load(mappingPath);
        await foreach (var input in _quarantine.ReadForReplayAsync(filter, cancellationToken))
        {
            var harvest = await _reader.TransformAsync(input, mapping, cancellationToken);
            if (harvest is null || !await StoreAsync(input, harvest, who, cancellationToken))
                skipped++;
            else if (harvest.Refused.Count == 0)
                accepted++;
            else
                refused++;
        }

        _logger.ReplayEnds(accepted, refused, skipped);
        return new(accepted, refused, skipped);
    }

    private async Task<bool> StoreAsync(OpenedInput input, Harvest harvest, string who, CancellationToken cancellationToken)
    {
        await using var connection = await _database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await _quarantine.MarkReplayedAsync(transaction, input.Item.Id, who, cancellationToken))
            return false;
        await _pipeline.StoreAsync(transaction, harvest, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
