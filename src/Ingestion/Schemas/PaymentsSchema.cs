using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Lines of payment batches. Batch and line are the identity of a line: sent again with another status, it is a newer version.</summary>
internal static class PaymentsSchema
{
    private const int LongestBatchId = 80;
    private const int LongestHash = 128;

    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Payments,
        () => new() { Source = Sources.Payments, Subject = new(), Payment = new() },
        [
            Text("batch_id", (r, v) => Identify(r, p => p.BatchId = v), r => r.Payment.BatchId, LongestBatchId).Identity(),
            Whole("line_no", 0, long.MaxValue,
                (r, v) => Identify(r, p => p.LineNo = v), r => r.Payment.HasLineNo ? r.Payment.LineNo : null).Identity(),
            Month("month", (r, v) => r.Payment.Month = v, r => r.Payment.Month).Must(),
            Text("household_id",
                (r, v) => r.Payment.HouseholdId = v, r => r.Payment.HouseholdId, RegistryFields.LongestRecordId).Must(),
            RegistryFields.Number("person_id"),
            RegistryFields.NameOf("name", r => r.Subject),
            Text("programme", (r, v) => r.Payment.Programme = v, r => r.Payment.Programme).Must(),
            Yuan("amount",
                (r, v) => r.Payment.AmountFen = v, r => r.Payment.HasAmountFen ? r.Payment.AmountFen : null).Must(),
            PastDay("paid_on", (r, v) => r.Payment.PaidOn = v, r => r.Payment.PaidOn),
            Text("account_hash", (r, v) => r.Payment.AccountHash = v, r => r.Payment.AccountHash, LongestHash),
            Word("status", ["paid", "returned"],
                (r, v) => r.Payment.Status = v, r => r.Payment.Status).Must(),
            Text("return_reason", (r, v) => r.Payment.ReturnReason = v, r => r.Payment.ReturnReason),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [],
        r => r.Payment.PaidOn);

    private static void Identify(RegistryRecord record, Action<Payment> set)
    {
        set(record.Payment);
        record.RecordId = string.Create(
            CultureInfo.InvariantCulture, $"{record.Payment.BatchId}#{record.Payment.LineNo}");
    }
}
