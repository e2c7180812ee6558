using LowIncomeMonitor.Platform.Quarantine;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// The one way a module consumes the log: read a batch, begin a transaction, handle, move the position, commit, tell.
/// One loop is one member of its group and works on one batch at a time.
/// </summary>
/// <remarks>Waiting and retrying go by real time even under a test's clock: an outage does not end by turning the clock.</remarks>
public sealed class ConsumeLoop
{
    private readonly IEventLog _log;
    private readonly ConsumeLoopOptions _options;
    private readonly ILogger _logger;
    private readonly TrackedPositions _positions;
    private readonly LoopProgress _progress;
    private readonly BatchWork _work;
    private int _readFailures;

    public ConsumeLoop(
        IEventLog log, NpgsqlDataSource database, IQuarantine quarantine, IBatchHandler handler,
        ConsumeLoopOptions options, TimeProvider clock, ILogger<ConsumeLoop> logger)
    {
        var store = new PositionStore(database, clock);
        _log = log;
        _options = options;
        _logger = logger;
        _positions = new(store);
        _progress = new(options.Group, clock, logger);
        _work = new(database, store, _positions, quarantine, handler, options, _progress, logger);
    }

    /// <summary>How the loop fares now. Safe to ask from any thread.</summary>
    public ConsumeLoopState State => _progress.State;

    /// <summary>Consumes until asked to stop; the batch in hand may then still take the drain time-out.</summary>
    /// <exception cref="ConsumeLoopFaultedException">The table of failures says stop.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        await using var draining = stop.Register(() => abort.CancelAfter(_options.DrainTimeout));
        _logger.LoopStarts(_options.Group, _options.Policy.ToString());
        _progress.Started();
        try
        {
            while (!stop.IsCancellationRequested) await ReadUntilItFailsAsync(stop, abort.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: nothing that was not committed has had an effect.
        }
        catch (ConsumeLoopFaultedException failure)
        {
            _logger.LoopFaulted(_options.Group, LoopProgress.Name(failure.InnerException ?? failure));
            _progress.Ended(failure.InnerException ?? failure);
            throw;
        }

        _progress.Ended(null);
        _logger.LoopStopped(_options.Group);
    }

    // A reader that has failed may be in any state; a new one starts from the stored positions.
    private async Task ReadUntilItFailsAsync(CancellationToken stop, CancellationToken abort)
    {
        await using var reader = _log.OpenReader(_options.Group, _options.Topics, _positions, _options.Reader);
        while (!stop.IsCancellationRequested)
        {
            LogBatch? batch;
            try
            {
                batch = await reader.ReadAsync(stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                await PauseAsync(failure, stop);
                return;
            }

            _readFailures = 0;
            _progress.Succeeded();
            _progress.Assigned(reader.Assignment);
            if (batch is not null) await _work.FinishAsync(batch, reader, stop, abort);
        }
    }

    // There are no entries to split or to put away: whatever fails in reading is waited for, or stops the loop.
    private async Task PauseAsync(Exception failure, CancellationToken stop)
    {
        var rule = _options.Policy.RuleFor(failure);
        if (rule.Then == FailureStep.Stop) throw new ConsumeLoopFaultedException(_options.Group, rule.When, failure);
        _progress.Retrying(failure);
        await Task.Delay(_options.Policy.Outage.DelayBefore(++_readFailures), stop);
    }
}
