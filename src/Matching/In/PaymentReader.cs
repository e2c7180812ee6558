using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.In;

/// <summary>Opens a payment line and takes out what reconciliation needs.</summary>
internal sealed class PaymentReader(OpenHits open, IPersonTokens tokens, EvaluationDay days)
{
    public ReadPayment Read(LogMessage message)
    {
        var sealedLine = Poison.Parse(message, SealedRecord.Parser);
        var record = open.Open(message, sealedLine);
        try
        {
            return Read(sealedLine, record);
        }
        catch (FormatException cause)
        {
            throw Poison.Content(message, cause);
        }
    }

    private ReadPayment Read(SealedRecord sealedLine, RegistryRecord record)
    {
        if (record.Payment is not { HasLineNo: true } line)
            throw new FormatException("The record is no payment line.");
        var envelope = sealedLine.Envelope;
        // A withdrawal need not repeat the line; what stands there is never read.
        var whole = !record.Withdrawn;
        return new(
            line.BatchId, line.LineNo, RecordVersion.Rank(envelope.Version, record.Withdrawn), envelope.Version, record.Withdrawn,
            line.HouseholdId, sealedLine.PersonToken.Length == PersonToken.Size ? sealedLine.PersonToken.ToByteArray() : null,
            whole ? Month(line.Month) : default, line.Programme,
            whole ? FactReader.RequiredFen(line.HasAmountFen, line.AmountFen).Fen : 0, FactReader.Day(line.PaidOn),
            line.AccountHash.Length == 0 ? null : tokens.OfText("account", line.AccountHash).ToArray(), line.Status == "returned",
            envelope.Provenance, envelope.ReceivedAtMs, days.Of(DateTimeOffset.FromUnixTimeMilliseconds(envelope.ReceivedAtMs)));
    }

    private static DateOnly Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : throw new FormatException("A month is not of the form yyyy-MM.");
}
