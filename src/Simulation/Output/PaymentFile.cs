using System.Globalization;
using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.Payments;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>The bank's lines: a batch a month and programme, numbered within it.</summary>
internal static class PaymentFile
{
    public const string Header =
        "batch_id,line_no,month,household_id,person_id,name,programme,amount,paid_on,account_hash,status,return_reason";

    public static FileCounts Write(TextWriter writer, County county)
    {
        writer.Write(Header);
        writer.Write('\n');
        var (csv, rows) = (new CsvRow(writer), 0L);
        foreach (var month in PaymentBook.MonthsOf(county.FirstDay, county.AsOf))
        {
            Dictionary<string, int> numbers = [];
            foreach (var household in county.Households)
            {
                foreach (var line in PaymentBook.Of(household, month))
                {
                    var number = numbers[line.Programme] = numbers.GetValueOrDefault(line.Programme) + 1;
                    Write(csv, household, line, number);
                    rows++;
                }
            }
        }

        return new FileCounts("payments", rows, 0, 0, 0, rows);
    }

    private static void Write(CsvRow csv, Household household, PaidLine line, int number)
    {
        var month = line.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        csv.Text($"{month}-{line.Programme}").Whole(number).Text(month).Text(household.Id).Text(line.Payee.Number)
            .Text(line.Payee.Name).Text(line.Programme).Yuan(line.Amount).Day(line.PaidOn)
            .Text(string.Create(CultureInfo.InvariantCulture, $"{Mixing.Hash(household.Id):x16}"))
            .Text(line.ReturnReason.Length > 0 ? "returned" : "paid").Text(line.ReturnReason).End();
    }
}
