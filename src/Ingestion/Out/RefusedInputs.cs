using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Quarantine;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Out;

/// <summary>Keeps refused input in quarantine, with a notice for whoever listens that holds no value of the input.</summary>
internal sealed class RefusedInputs(IQuarantine quarantine)
{
    public async Task<KeptRefusals> KeepAsync(
        NpgsqlTransaction transaction, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (refusals.Count == 0)
            return new([], []);
        var ids = await quarantine.KeepAsync(transaction, [.. refusals.Select(r => r.Input)], cancellationToken);
        return new(ids, [.. refusals.Zip(ids, Notice)]);
    }

    private static LogEntry Notice(Refusal refusal, long id)
    {
        var notice = new RejectedRecord
        {
            QuarantineId = id,
            Source = refusal.Input.Source,
            ReasonCode = refusal.Input.ReasonCode,
            Provenance = refusal.Input.Provenance,
        };
        return new(Encoding.UTF8.GetBytes(refusal.Input.Source), notice.ToByteArray());
    }
}
