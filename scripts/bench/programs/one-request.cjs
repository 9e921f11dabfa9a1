const http = require('node:http');

// The least that sets the status of a host: the request that the action sends, by Node alone.

const { MACKEREL_APIBASE = '', MACKEREL_APIKEY = '', HOST_ID = '', STATUS = '' } = process.env;
const body = JSON.stringify({ status: STATUS });
const request = http.request(
  `${MACKEREL_APIBASE}/api/v0/hosts/${HOST_ID}/status`,
  {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'X-Api-Key': MACKEREL_APIKEY,
    },
  },
  (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (/** @type {string} */ chunk) => (text += chunk));
    response.on('end', () => {
      if (response.statusCode !== 200 || text !== '{"success":true}') process.exitCode = 1;
    });
  },
);
request.end(body);
